// 站内检索：读 search/ 目录里的数据，用到哪份才读哪份；怎样查找见 search-find.js。
// Reads the index, which lies in scripts under search/, each of which calls creditSearch(name, text), so that it can
// also be read from a folder on disk. What the files hold is told by the classes of the package adapter.site.search
// that write them.
(function () {
  "use strict";

  // ---- Reading the index

  const folder = new URL("../search/", document.currentScript.src);
  const loads = new Map();
  const arrived = new Map();
  const parsed = new Map();

  window.creditSearch = function (name, text) {
    arrived.set(name, text);
  };

  function load(name) {
    if (!loads.has(name)) {
      loads.set(name, new Promise(function (resolve, reject) {
        const script = document.createElement("script");
        script.src = new URL(name + ".js", folder).href;
        script.onload = function () {
          const text = arrived.get(name);
          arrived.delete(name);
          script.remove();
          resolve(text);
        };
        script.onerror = function () {
          loads.delete(name);
          script.remove();
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return loads.get(name);
  }

  function lines(text) {
    return text.split("\n").slice(0, -1);
  }

  // The text of a file made into something else, once.
  async function read(name, parse) {
    const text = await load(name);
    if (!parsed.has(name)) {
      parsed.set(name, parse(text));
    }
    return parsed.get(name);
  }

  function contents() {
    return read("index", function (text) {
      const of = { t: new Map(), r: [], g: [], c: new Map(), s: [], n: [], k: [], h: [] };
      let base = 0;
      for (const line of lines(text)) {
        const [what, value, more] = line.split("\t");
        if (what === "t") {
          of.t.set(value, more);
        } else if (what === "r") {
          of.r.push({ name: value, base: base });
          base += Number(more);
        } else if (what === "c") {
          of.c.set(value.slice(0, 2), Number(value.slice(2)));
        } else if (what === "h") {
          of.h = value.split(" ");
        } else {
          of[what] = value.split(",").map(Number);
        }
      }
      of.records = base;
      return of;
    });
  }

  function hash(key) {
    let hash = 7;
    for (let i = 0; i < key.length; i++) {
      hash = (hash * 31 + key.charCodeAt(i)) % 1000003;
    }
    return hash;
  }

  function parts(family, count) {
    return Array.from({ length: count }, (_, part) => family + "-" + part);
  }

  function bucketFiles(family, counts, bucket) {
    return parts(family + "-" + bucket, counts[bucket]);
  }

  // The numbers in a packed text, from the given place on.
  function unpack(text, from) {
    const numbers = [];
    let number = 0, scale = 1;
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const digit = code - (code > 92 ? 36 : 35);
      number += (digit & 31) * scale;
      if (digit & 32) {
        scale *= 32;
      } else {
        numbers.push(number);
        number = 0;
        scale = 1;
      }
    }
    return numbers;
  }

  function signed(number) {
    return number % 2 ? -(number + 1) / 2 : number / 2;
  }

  // ---- Records

  function pageOf(of, id) {
    let low = 0, high = of.r.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (of.r[middle].base <= id) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return of.r[low];
  }

  async function records(of, ids) {
    const pages = ids.map((id) => pageOf(of, id));
    const rows = await Promise.all(pages.map((page) => read(page.name, lines)));
    return ids.map(function (id, i) {
      const [name, code, number, kind, day, path] = rows[i][id - pages[i].base].split("\t");
      return { id: id, name: name, code: code, number: number, kind: of.t.get(kind) || kind, day: day, path: path };
    });
  }

  window.creditSearch.index = {
    lines: lines, read: read, contents: contents, hash: hash, parts: parts, bucketFiles: bucketFiles,
    unpack: unpack, signed: signed, records: records,
  };
  window.creditSearch.warmUp = function () {
    return contents().then((of) => Promise.all(parts("s", of.s[0]).map((name) => read(name, lines))));
  };
})();
