// 站内检索：按企业名称、统一社会信用代码、文书号查找；数据在 search/ 目录，用到哪份才读哪份。
// Finds records by name, credit code and document number. The index lies in scripts under search/, each of which
// calls creditSearch(name, text), so that it can also be read from a folder on disk.
(function () {
  "use strict";

  const SHOWN = 50; // records on the page
  const FEW = 50; // so few candidates are looked up rather than narrowed further
  const PLACES = 1024; // more than a name has characters
  const EXACT = 0, PREFIX = 1, CONTAINS = 2;
  const BLANK = /[\t-\r \u00A0\u2000-\u200D\u2028\u2029\u202F\u2060\u3000\uFEFF]+/;

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

  // ---- Matching forms, the same as the program's

  function fold(text) {
    let folded = "";
    for (const c of text.normalize("NFKC")) {
      if (BLANK.test(c)) {
        continue;
      }
      if ("〔【[{〈《「『〖".includes(c)) {
        folded += "(";
      } else if ("〕】]}〉》」』〗".includes(c)) {
        folded += ")";
      } else if ("•・‧∙⋅".includes(c)) {
        folded += "·";
      } else {
        const upper = c.toUpperCase();
        folded += upper.length === c.length ? upper : c;
      }
    }
    return folded;
  }

  // What is looked for: every part of the query that has two characters or more.
  function terms(query) {
    return [...new Set(query.split(BLANK).map(fold))].filter((term) => term.length > 1);
  }

  function rankIn(text, term) {
    const at = text.indexOf(term);
    return at < 0 ? -1 : at > 0 ? CONTAINS : text.length === term.length ? EXACT : PREFIX;
  }

  function note(found, id, rank) {
    const known = found.get(id);
    if (known === undefined || rank < known) {
      found.set(id, rank);
    }
  }

  // ---- Names

  // Where a pair of characters stands: keys of record and place of the term's beginning, and which of them end the name.
  function places(texts, offset) {
    const keys = [], ends = new Set();
    for (const [text, from] of texts) {
      const numbers = unpack(text, from);
      let id = 0;
      for (let i = 0; i < numbers.length; i += 2) {
        id += numbers[i];
        const start = Math.floor(numbers[i + 1] / 2) - offset;
        if (start >= 0) {
          const key = id * PLACES + start;
          keys.push(key);
          if (numbers[i + 1] % 2) {
            ends.add(key);
          }
        }
      }
    }
    return { keys: keys, ends: ends };
  }

  function both(left, right) {
    const other = new Set(right.keys);
    return left.filter((key) => other.has(key));
  }

  async function rarePlaces(of, pair, offset) {
    const bucket = hash(pair) % of.g.length;
    const files = await Promise.all(bucketFiles("g", of.g, bucket).map((name) =>
      read(name, (text) => new Map(lines(text).map((line) => [line.slice(0, 2), line])))));
    return places(files.filter((file) => file.has(pair)).map((file) => [file.get(pair), 2]), offset);
  }

  async function commonPlaces(of, pair, offset) {
    const code = (i) => pair.charCodeAt(i).toString(16).padStart(4, "0");
    const files = await Promise.all(parts("c-" + code(0) + code(1), of.c.get(pair)).map((name) => read(name, lines)));
    return places(files.flat().map((line) => [line, 0]), offset);
  }

  async function inNames(of, term) {
    const pairs = Array.from({ length: term.length - 1 }, (_, i) => ({ text: term.slice(i, i + 2), at: i }));
    const rare = pairs.filter((pair) => !of.c.has(pair.text));
    const common = pairs.filter((pair) => of.c.has(pair.text)).sort((a, b) => of.c.get(a.text) - of.c.get(b.text));
    const sets = await Promise.all(rare.map((pair) => rarePlaces(of, pair.text, pair.at)));
    sets.sort((a, b) => a.keys.length - b.keys.length);
    let keys = sets.length > 0 ? sets.map((set) => set.keys).reduce((left, right) => both(left, { keys: right })) : null;
    for (const pair of common) {
      if (keys !== null && keys.length <= FEW) {
        return lookedUp(of, keys, term);
      }
      const set = await commonPlaces(of, pair.text, pair.at);
      sets.push(set);
      keys = keys === null ? set.keys : both(keys, set);
    }
    const found = new Map();
    for (const key of keys) {
      const ends = sets.some((set) => set.ends.has(key));
      note(found, Math.floor(key / PLACES), key % PLACES > 0 ? CONTAINS : ends ? EXACT : PREFIX);
    }
    return found;
  }

  // What the common pairs would have told, read off the records themselves.
  async function lookedUp(of, keys, term) {
    const found = new Map();
    const ids = [...new Set(keys.map((key) => Math.floor(key / PLACES)))];
    for (const record of await records(of, ids)) {
      const rank = rankIn(fold(record.name), term);
      if (rank >= 0) {
        found.set(record.id, rank);
      }
    }
    return found;
  }

  // ---- Document numbers

  // Whether some number of a series, head + digits + tail, can hold the term.
  function mayHold(head, tail, term) {
    if (head.includes(term) || tail.includes(term)) {
      return true;
    }
    const cut = /^(.*?)(\d+)(\D*)$/.exec(term);
    if (cut === null || !tail.startsWith(cut[3])) {
      return false;
    }
    for (let i = 0; i < cut[2].length; i++) {
      if (head.endsWith(cut[1] + cut[2].slice(0, i))) {
        return true;
      }
    }
    return false;
  }

  async function inNumbers(of, term) {
    const names = await Promise.all(parts("s", of.s[0]).map((name) => read(name, lines)));
    const series = new Set(names.flat().filter((name) => mayHold(...name.split("\t"), term)));
    const buckets = new Set([...series].map((name) => hash(name) % of.n.length));
    const files = await Promise.all([...buckets].flatMap((bucket) => bucketFiles("n", of.n, bucket))
      .map((name) => read(name, (text) => lines(text).map((line) => line.split("\t")))));
    const found = new Map();
    for (const [head, tail, packed] of files.flat()) {
      if (series.has(head + "\t" + tail)) {
        serials(head, tail, packed, term, found);
      }
    }
    return found;
  }

  function serials(head, tail, packed, term, found) {
    const numbers = unpack(packed, 0);
    let digits = 0, value = 0, id = 0;
    for (let i = 0; i < numbers.length; i += 3) {
      value = numbers[i + 1] + (numbers[i] === digits ? value : 0);
      digits = numbers[i];
      id += signed(numbers[i + 2]);
      const serial = digits > 0 ? String(value).padStart(digits, "0") : "";
      const rank = rankIn(head + serial + tail, term);
      if (rank >= 0) {
        note(found, id, rank);
      }
    }
  }

  // ---- Credit codes

  async function inCodes(of, term) {
    const head = term.slice(0, 6);
    if (!of.h.some((known) => known.startsWith(head))) {
      return new Map();
    }
    const buckets = term.length >= 12 ? [hash(term.slice(0, 12)) % of.k.length] : [...of.k.keys()];
    const files = await Promise.all(buckets.flatMap((bucket) => bucketFiles("k", of.k, bucket))
      .map((name) => read(name, lines)));
    const found = new Map();
    for (const line of files.flat()) {
      if (line.startsWith(term)) {
        const end = line.indexOf("\t");
        let id = 0;
        for (const step of unpack(line, end + 1)) {
          id += step;
          note(found, id, end === term.length ? EXACT : PREFIX);
        }
      }
    }
    return found;
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

  // The records that hold every term, those that are nearest to it first, then the newest.
  async function find(query) {
    const wanted = terms(query);
    if (wanted.length === 0) {
      return { total: 0, terms: wanted, records: [] };
    }
    const of = await contents();
    const answers = await Promise.all(wanted.map(async function (term) {
      const found = new Map();
      for (const part of await Promise.all([inNames(of, term), inNumbers(of, term), inCodes(of, term)])) {
        part.forEach((rank, id) => note(found, id, rank));
      }
      return found;
    }));
    answers.sort((a, b) => a.size - b.size);
    const hits = [];
    answers[0].forEach(function (rank, id) {
      const ranks = answers.map((answer) => answer.get(id));
      if (!ranks.includes(undefined)) {
        hits.push({ id: id, rank: Math.min(...ranks) });
      }
    });
    hits.sort((a, b) => a.rank - b.rank || b.id - a.id);
    return { total: hits.length, terms: wanted, records: await records(of, hits.slice(0, SHOWN).map((hit) => hit.id)) };
  }

  window.creditSearch.find = find;
})();
