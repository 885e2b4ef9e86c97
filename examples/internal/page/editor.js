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
      item.append(document.createElement('br'), button);
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

// editor numbers the lines of a text, marks those that have problems, and has
// them checked a while after each change.
export function editor(text, lines, check) {
  function numbers(bad = new Set()) {
    const n = text.value.split('\n').length;
    lines.replaceChildren(...Array.from({ length: n }, (_, i) => {
      const number = document.createElement(bad.has(i + 1) ? 'b' : 'span');
      number.textContent = `${i + 1}\n`;
      return number;
    }));
    lines.scrollTop = text.scrollTop;
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
  text.addEventListener('scroll', () => { lines.scrollTop = text.scrollTop; });
  numbers();
  return { goTo, mark: (problems) => numbers(new Set(problems.map((p) => p.line))) };
}

// give hands a file to the person.
export function give(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
