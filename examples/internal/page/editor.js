// What an editor of papers and its list of problems do, whoever finds them.
const at = (id) => document.getElementById(id);

// state says how things are, read aloud by a screen reader.
export function state(part, text, kind = '') {
  const p = at(`${part}-state`);
  p.textContent = text;
  p.className = `state ${kind}`;
}

// place says where a problem stands.
function place(p) {
  const parts = [p.file, p.sheet, p.cell].filter(Boolean);
  if (p.where) parts.push(p.where);
  if (p.line) parts.push(`dòng ${p.line}${p.column ? `, cột ${p.column}` : ''}`);
  return parts.join(' · ');
}

const severities = { error: 'Lỗi', warning: 'Cần xem', note: 'Ghi chú' };

// list shows problems; go, if given, is called with one that is chosen.
export function list(part, problems, go) {
  at(`${part}-problems`).replaceChildren(...problems.map((p) => {
    const item = document.createElement('li');
    item.className = p.severity;
    const what = document.createElement('span');
    what.className = 'what';
    what.textContent = `${severities[p.severity] ?? ''}: ${p.message}`;
    const where = document.createElement('small');
    where.textContent = place(p);
    item.append(what, document.createElement('br'), where);
    if (p.hint) item.append(document.createElement('br'), p.hint);
    if (p.excerpt) {
      const line = document.createElement('code');
      line.textContent = `${p.line}  ${p.excerpt}`;
      item.append(line);
    }
    if (go && p.line) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = `Đến dòng ${p.line}`;
      button.onclick = () => go(p);
      if (!p.excerpt) item.append(document.createElement('br'));
      item.append(button);
    }
    return item;
  }));
}

const count = (problems, severity) => problems.filter((p) => p.severity === severity).length;

// told says how many problems there are, behind what is said in any case.
export function told(part, problems, fine) {
  const errors = count(problems, 'error'), doubts = count(problems, 'warning');
  const words = [errors && `${errors} lỗi`, doubts && `${doubts} chỗ cần xem`].filter(Boolean).join(', ');
  state(part, [fine, words && `${words}.`].filter(Boolean).join(' '), errors ? 'bad' : 'good');
}

// underlined returns the lines of a text with the words at which problems stand
// underlined: from the column to the next mark of YAML.
function underlined(all, problems) {
  const from = new Map();
  for (const p of problems) if (p.line) from.set(p.line, Math.min(from.get(p.line) ?? Infinity, (p.column ?? 1) - 1));
  return all.flatMap((line, i) => {
    const start = from.get(i + 1);
    if (start === undefined) return [`${line}\n`];
    const chars = [...line];
    const rest = chars.slice(start).join('');
    const word = /^("[^"]*"|'[^']*'|[^:,\]}]*)/.exec(rest)[0] || rest;
    const mark = document.createElement('u');
    mark.textContent = word || ' ';
    return [chars.slice(0, start).join(''), mark, `${rest.slice(word.length)}\n`];
  });
}

// editor numbers the lines of a text, marks those that have problems, underlines
// where these stand, and has the text checked a while after each change.
export function editor(text, lines, check) {
  const behind = document.createElement('pre');
  behind.className = 'behind';
  behind.ariaHidden = 'true';
  text.before(behind);
  const scrolled = () => {
    lines.scrollTop = behind.scrollTop = text.scrollTop;
    behind.scrollLeft = text.scrollLeft;
  };
  function numbers(problems = []) {
    const bad = new Set(problems.map((p) => p.line));
    const all = text.value.split('\n');
    behind.replaceChildren(...underlined(all, problems));
    const n = all.length;
    lines.replaceChildren(...Array.from({ length: n }, (_, i) => {
      const number = document.createElement(bad.has(i + 1) ? 'b' : 'span');
      number.textContent = `${i + 1}\n`;
      return number;
    }));
    scrolled();
  }
  // goTo puts the cursor where a problem is.
  function goTo(p) {
    const all = text.value.split('\n');
    const start = all.slice(0, p.line - 1).reduce((sum, l) => sum + l.length + 1, 0);
    text.focus();
    text.setSelectionRange(start + (p.column ?? 1) - 1, start + (all[p.line - 1] ?? '').length);
    text.scrollTop = (p.line - 4) * text.scrollHeight / all.length;
  }
  let waiting;
  text.addEventListener('input', () => { numbers(); clearTimeout(waiting); waiting = setTimeout(check, 400); });
  text.addEventListener('scroll', scrolled);
  numbers();
  return { goTo, mark: numbers };
}

// give hands a file to the person.
export function give(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
