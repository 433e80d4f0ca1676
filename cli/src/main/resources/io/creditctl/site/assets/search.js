// 检索页：读取输入，列出结果；所有文字都作为文字写入页面。
// The search page: what is typed is looked for, what is found is listed. Words come from the page's data attributes.
(function () {
  "use strict";

  const PAUSE = 250; // milliseconds after the last key
  const SHOWN = 20; // records at first, and more with each wish for more

  const form = document.getElementById("search-form");
  const input = document.getElementById("search-input");
  const status = document.getElementById("search-status");
  const advice = document.getElementById("search-advice");
  const results = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const root = new URL("../", document.currentScript.src);
  let latest = 0;
  let timer = 0;
  let limit = SHOWN;

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.append(...content);
    return made;
  }

  // The text with what was looked for marked, whatever its spelling.
  function marked(text, terms) {
    let folded = "";
    const origin = [];
    const marks = [];
    let at = 0;
    for (const c of text) {
      const form = creditSearch.fold(c);
      folded += form;
      for (let i = 0; i < form.length; i++) {
        origin.push(at);
      }
      at += c.length;
    }
    for (const term of terms) {
      for (let i = folded.indexOf(term); i >= 0; i = folded.indexOf(term, i + 1)) {
        for (let k = i; k < i + term.length; k++) {
          marks[origin[k]] = true;
        }
      }
    }
    return runs(text, marks);
  }

  function runs(text, marks) {
    const fragment = document.createDocumentFragment();
    let run = "", isMarked = false, at = 0;
    function flush() {
      if (run) {
        fragment.append(isMarked ? element("mark", "", run) : run);
      }
      run = "";
    }
    for (const c of text) {
      if (Boolean(marks[at]) !== isMarked) {
        flush();
        isMarked = !isMarked;
      }
      run += c;
      at += c.length;
    }
    flush();
    return fragment;
  }

  // A record: its name and number are the link, so that it can be understood on its own.
  function item(record, terms) {
    const link = element("a", "", element("span", "result-name", marked(record.name, terms)));
    link.href = new URL(record.path, root).href;
    if (record.number) {
      link.append(" ", element("span", "result-number", marked(record.number, terms)));
    }
    const facts = element("p", "result-facts", element("span", "tag", record.kind));
    if (record.day) {
      const day = element("time", "", record.day);
      day.dateTime = record.day;
      facts.append(" ", day);
    }
    if (record.code) {
      facts.append(" ", element("span", "code", marked(record.code, terms)));
    }
    return element("li", "", link, facts);
  }

  function say(word, values) {
    const text = status.dataset[word];
    status.textContent = text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  }

  function show(query, answer) {
    const shown = answer.records.length;
    results.replaceChildren(...answer.records.map((record) => item(record, answer.terms)));
    more.hidden = shown === answer.total;
    advice.hidden = answer.terms.length === 0 || shown > 0;
    if (answer.terms.length === 0) {
      if (query) {
        say("short", {});
      } else {
        status.textContent = "";
      }
    } else {
      say(shown === 0 ? "none" : shown < answer.total ? "more" : "found", { query: query, total: answer.total, shown: shown });
    }
  }

  function searchAnew() {
    limit = SHOWN;
    search();
  }

  function search() {
    const query = input.value.trim();
    const mine = ++latest;
    clearTimeout(timer);
    return creditSearch.find(query, limit).then(
      function (answer) {
        if (mine === latest) {
          show(query, answer);
        }
      },
      function () {
        if (mine === latest) {
          results.replaceChildren();
          say("failed", {});
        }
      });
  }

  // So that an answer can be kept as a bookmark; a browser may refuse it for files.
  function remember() {
    const address = new URL(location.href);
    address.searchParams.set("q", input.value.trim());
    try {
      history.replaceState(null, "", address.href);
    } catch (refused) {
      // The answer is shown all the same.
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    remember();
    searchAnew();
  });
  input.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(searchAnew, PAUSE);
  });
  // The first of the new ones takes the focus, which the button may lose.
  more.addEventListener("click", function () {
    const before = results.children.length;
    limit += SHOWN;
    search().then(function () {
      if (results.children.length > before) {
        results.children[before].querySelector("a").focus();
      }
    });
  });
  input.addEventListener("focus", () => creditSearch.warmUp(), { once: true });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    search();
  }
})();
