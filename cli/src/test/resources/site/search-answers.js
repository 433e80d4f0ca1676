// Answers queries with the search script of the site, outside a browser: node search-answers.js SITE < QUERIES.
// One line for each query: how many records, and the paths of those that are shown.
"use strict";
const fs = require("node:fs");
const { fileURLToPath, pathToFileURL } = require("node:url");
const vm = require("node:vm");

const assets = process.argv[2] + "/assets/";
const run = (file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), file);

globalThis.window = globalThis;
globalThis.document = {
  currentScript: { src: pathToFileURL(assets).href },
  createElement: () => ({ remove() {} }),
  getElementById: () => null,
  head: {
    append(element) {
      run(fileURLToPath(element.src));
      element.onload();
    },
  },
};
run(assets + "search-index.js");
run(assets + "search-find.js");

async function answerAll() {
  for (const query of fs.readFileSync(0, "utf8").split("\n").slice(0, -1)) {
    const answer = await creditSearch.find(query, 20);
    console.log([answer.total, ...answer.records.map((record) => record.path)].join("\t"));
  }
}

answerAll();
