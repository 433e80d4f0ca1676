// 站内检索：按企业名称、统一社会信用代码、文书号查找。
// Finds records by name, credit code and document number in the index that search-index.js reads.
(function () {
  "use strict";

  const { lines, read, contents, hash, parts, bucketFiles, unpack, signed, records } = window.creditSearch.index;

  const FEW = 20; // so few candidates are looked up rather than narrowed further
  const AT_ONCE = 3; // pairs of a name that are asked together
  const PLACES = 1024; // more than a name has characters
  const EXACT = 0, PREFIX = 1, CONTAINS = 2, NOT = 3; // how near a record is
  const BLANK = /[\t-\r \u00A0\u2000-\u200D\u2028\u2029\u202F\u2060\u3000\uFEFF]+/;

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
    return at < 0 ? NOT : at > 0 ? CONTAINS : text.length === term.length ? EXACT : PREFIX;
  }

  // How near each record is, by its number; nothing has been found yet.
  function noRanks(of) {
    return new Uint8Array(of.records).fill(NOT);
  }

  function note(ranks, id, rank) {
    if (rank < ranks[id]) {
      ranks[id] = rank;
    }
  }

  // ---- Names

  // Where a pair of characters stands, in ascending order: record and place of the term's beginning in one number, and
  // whether the name ends with the pair.
  function places(texts, offset) {
    const found = { keys: [], ends: [] };
    for (const [text, from] of texts) {
      const numbers = unpack(text, from);
      let id = 0;
      for (let i = 0; i < numbers.length; i += 2) {
        id += numbers[i];
        const start = (numbers[i + 1] >> 1) - offset;
        if (start >= 0) {
          found.keys.push(id * PLACES + start);
          found.ends.push(numbers[i + 1] & 1);
        }
      }
    }
    return found;
  }

  // The places that are in both; only the pair that ends the term can also end a name.
  function both(left, right) {
    const found = { keys: [], ends: [] };
    for (let l = 0, r = 0; l < left.keys.length && r < right.keys.length; ) {
      const difference = left.keys[l] - right.keys[r];
      if (difference === 0) {
        found.keys.push(left.keys[l]);
        found.ends.push(left.ends[l] | right.ends[r]);
      }
      l += difference <= 0 ? 1 : 0;
      r += difference >= 0 ? 1 : 0;
    }
    return found;
  }

  async function placesOf(of, pair, offset) {
    const code = (i) => pair.charCodeAt(i).toString(16).padStart(4, "0");
    if (of.c.has(pair)) {
      const files = await Promise.all(parts("c-" + code(0) + code(1), of.c.get(pair)).map((name) => read(name, lines)));
      return places(files.flat().map((line) => [line, 0]), offset);
    }
    const bucket = hash(/[^\x00-\x7F]/.test(pair) ? pair : "") % of.g.length;
    const files = await Promise.all(bucketFiles("g", of.g, bucket).map((name) =>
      read(name, (text) => new Map(lines(text).map((line) => [line.slice(0, 2), line])))));
    return places(files.filter((file) => file.has(pair)).map((file) => [file.get(pair), 2]), offset);
  }

  // In which order the pairs of a term are asked: rare before common, and pairs that do not overlap first.
  function inOrder(of, term) {
    return Array.from({ length: term.length - 1 }, (_, at) => ({ text: term.slice(at, at + 2), at: at }))
      .map((pair) => ({ ...pair, cost: (of.c.get(pair.text) || 0) * 2 + (pair.at % 2) }))
      .sort((a, b) => a.cost - b.cost);
  }

  async function inNames(of, term) {
    const pairs = inOrder(of, term);
    let found = null;
    for (let i = 0; i < pairs.length; i += AT_ONCE) {
      if (found !== null && found.keys.length <= FEW) {
        return lookedUp(of, found.keys, term);
      }
      const sets = await Promise.all(pairs.slice(i, i + AT_ONCE).map((pair) => placesOf(of, pair.text, pair.at)));
      found = (found === null ? sets : [found, ...sets]).reduce(both);
    }
    const ranks = noRanks(of);
    found.keys.forEach(function (key, i) {
      note(ranks, Math.floor(key / PLACES), key % PLACES > 0 ? CONTAINS : found.ends[i] ? EXACT : PREFIX);
    });
    return ranks;
  }

  // What the other pairs would have told, read off the records themselves.
  async function lookedUp(of, keys, term) {
    const ranks = noRanks(of);
    for (const record of await records(of, keys.map((key) => Math.floor(key / PLACES)))) {
      note(ranks, record.id, rankIn(fold(record.name), term));
    }
    return ranks;
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
    const ranks = noRanks(of);
    for (const [head, tail, packed] of files.flat()) {
      if (series.has(head + "\t" + tail)) {
        serials(head, tail, packed, term, ranks);
      }
    }
    return ranks;
  }

  function serials(head, tail, packed, term, ranks) {
    const numbers = unpack(packed, 0);
    let digits = 0, value = 0, id = 0;
    for (let i = 0; i < numbers.length; i += 3) {
      value = numbers[i + 1] + (numbers[i] === digits ? value : 0);
      digits = numbers[i];
      id += signed(numbers[i + 2]);
      const serial = digits > 0 ? String(value).padStart(digits, "0") : "";
      note(ranks, id, rankIn(head + serial + tail, term));
    }
  }

  // ---- Credit codes

  async function inCodes(of, term) {
    const ranks = noRanks(of);
    if (!of.h.some((known) => known.startsWith(term.slice(0, 6)))) {
      return ranks;
    }
    const buckets = term.length >= 12 ? [hash(term.slice(0, 12)) % of.k.length] : [...of.k.keys()];
    const files = await Promise.all(buckets.flatMap((bucket) => bucketFiles("k", of.k, bucket))
      .map((name) => read(name, lines)));
    for (const line of files.flat()) {
      if (line.startsWith(term)) {
        const end = line.indexOf("\t");
        let id = 0;
        for (const step of unpack(line, end + 1)) {
          id += step;
          note(ranks, id, end === term.length ? EXACT : PREFIX);
        }
      }
    }
    return ranks;
  }

  // ---- Records

  // How near each record is to one term, by whatever of it is nearest.
  async function nearness(of, term) {
    const [ranks, ...others] = await Promise.all([inNames(of, term), inNumbers(of, term), inCodes(of, term)]);
    others.forEach((other) => other.forEach((rank, id) => note(ranks, id, rank)));
    return ranks;
  }

  // The records that hold every term: how many there are, and some of them, the nearest first, then the newest.
  async function find(query, limit) {
    const wanted = terms(query);
    if (wanted.length === 0) {
      return { total: 0, terms: wanted, records: [] };
    }
    const of = await contents();
    const answers = await Promise.all(wanted.map((term) => nearness(of, term)));
    const hits = [[], [], []];
    for (let id = of.records - 1; id >= 0; id--) {
      let nearest = NOT, holdsAll = true;
      for (const ranks of answers) {
        nearest = Math.min(nearest, ranks[id]);
        holdsAll = holdsAll && ranks[id] !== NOT;
      }
      if (holdsAll) {
        hits[nearest].push(id);
      }
    }
    const ids = hits.flat();
    return { total: ids.length, terms: wanted, records: await records(of, ids.slice(0, limit)) };
  }

  window.creditSearch.find = find;
  window.creditSearch.fold = fold;
})();
