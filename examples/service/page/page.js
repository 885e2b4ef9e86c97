// What the page does: it sends files to the service and shows what comes back.
import { sample } from './sample.js';
import { editor, give, list, state, told } from './editor.js';

const at = (id) => document.getElementById(id);
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

// The service tells how much it takes, so that nobody waits for a file in vain.
const limit = fetch('/healthz').then((r) => r.json()).then((h) => h.limit).catch(() => Infinity);

const size = (body) => (body instanceof FormData ? [...body.values()].reduce((sum, f) => sum + (f.size ?? f.length), 0) : body.size ?? body.length);

// ask sends a request; what is not an answer becomes an error with problems.
async function ask(path, body, headers = {}) {
  if (size(body) > await limit) {
    throw Object.assign(new Error(`Tệp quá lớn: máy chủ nhận tối đa ${Math.floor((await limit) / 2 ** 20)} MB mỗi lần.`), { problems: [] });
  }
  let answer;
  try {
    answer = await fetch(path, { method: 'POST', body, headers: { 'Accept-Language': 'vi', ...headers } });
  } catch {
    throw Object.assign(new Error('Không gửi được đến máy chủ; xin thử lại.'), { problems: [] });
  }
  if (answer.ok) return answer;
  const fault = await answer.json().catch(() => ({ title: `Máy chủ trả lời ${answer.status}` }));
  const text = fault.detail ? `${fault.title}: ${fault.detail}` : fault.title;
  throw Object.assign(new Error(text), { problems: fault.problems ?? [] });
}

// save gives a file of an answer to the person.
async function save(answer) {
  const named = /filename="?([^";]+)"?/.exec(answer.headers.get('Content-Disposition') ?? '');
  const name = named ? named[1] : 'van-ban';
  give(await answer.blob(), name);
  return name;
}

// busy keeps a button from being pressed twice.
async function busy(button, part, work) {
  button.disabled = true;
  state(part, 'Đang xử lý…');
  try {
    await work();
  } catch (e) {
    state(part, e.message, 'bad');
    if (e.problems?.length || part === 'nhan') list(part, e.problems ?? []); // the others show what is still so
  } finally {
    button.disabled = false;
  }
}

// Files, chosen or dropped.
for (const area of document.querySelectorAll('[data-drop]')) {
  const input = at(area.dataset.drop);
  area.addEventListener('dragover', (e) => { e.preventDefault(); area.classList.add('over'); });
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  area.addEventListener('drop', (e) => {
    e.preventDefault();
    area.classList.remove('over');
    input.files = e.dataTransfer.files;
    input.dispatchEvent(new Event('change'));
  });
  input.addEventListener('change', () => {
    area.querySelector('.chosen').replaceChildren(...[...input.files].map((f) => {
      const item = document.createElement('li');
      const kilo = Math.ceil(f.size / 1024);
      item.textContent = `${f.name} (${kilo < 1024 ? `${kilo} KB` : `${(kilo / 1024).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`})`;
      return item;
    }));
  });
}

// form puts the files of inputs into one body.
function form(fields) {
  const body = new FormData();
  for (const [field, id] of Object.entries(fields)) {
    for (const file of at(id).files) body.append(field, file, file.name);
  }
  return body;
}

// Pages of a paper as pictures, where the service can lay them out.
// Those of a paper that is no longer the one chosen are left out.
async function look(part, docx, still = () => true, want = 3) {
  const shown = [];
  for (let n = 1; n <= want; n++) {
    try {
      const answer = await ask(`/v1/pages?page=${n}`, docx, { 'Content-Type': types.docx });
      const image = document.createElement('img');
      image.src = URL.createObjectURL(await answer.blob());
      image.alt = `Trang ${n} của văn bản`;
      shown.push(image);
    } catch (e) {
      if (n === 1) throw e;
      break;
    }
  }
  if (still()) at(`${part}-pages`).replaceChildren(...shown);
}

// Papers.
const yaml = at('yaml'), chosen = at('soan-files');
const alone = () => chosen.files.length === 0;
const dossier = () => (alone() ? [yaml.value, { 'Content-Type': 'application/yaml' }] : [form({ dossier: 'soan-files' }), {}]);

let turn = 0;
async function validate() {
  const mine = ++turn;
  try {
    const answer = await (await ask('/v1/validate', ...dossier())).json();
    if (mine !== turn) return;
    const papers = answer.documents.filter((d) => d.paper).length;
    told('soan', answer.problems, answer.valid && (alone() ? 'Văn bản hợp lệ.' : `Hồ sơ hợp lệ, ${papers} văn bản.`));
    list('soan', answer.problems, alone() ? edited.goTo : undefined);
    edited.mark(alone() ? answer.problems : []);
    at('soan-make').disabled = !answer.valid;
    at('soan-look').disabled = !answer.valid;
    at('soan-forms').hidden = !answer.documents.some((d) => d.kind === 'plan') || alone();
  } catch (e) {
    if (mine !== turn) return;
    state('soan', e.message, 'bad');
    list('soan', e.problems ?? []);
    edited.mark([]);
    at('soan-make').disabled = at('soan-look').disabled = true;
    at('soan-forms').hidden = true;
  }
}

yaml.value = sample;
const edited = editor(yaml, at('lines'), validate);
chosen.addEventListener('change', () => {
  at('soan-editor').hidden = !alone();
  at('soan-clear').hidden = alone();
  at('soan-pages').replaceChildren();
  validate();
});
at('soan-clear').addEventListener('click', () => { chosen.value = ''; chosen.dispatchEvent(new Event('change')); yaml.focus(); });
at('soan-make').addEventListener('click', (e) => busy(e.target, 'soan', async () => {
  state('soan', `Đã tải ${await save(await ask('/v1/papers', ...dossier()))}.`, 'good');
}));
at('soan-forms').addEventListener('click', (e) => busy(e.target, 'soan', async () => {
  state('soan', `Đã tải ${await save(await ask('/v1/forms', ...dossier()))}.`, 'good');
}));
at('soan-look').addEventListener('click', (e) => busy(e.target, 'soan', async () => {
  const [body, headers] = dossier();
  const answer = await ask('/v1/papers', body, headers);
  if (answer.headers.get('Content-Type') !== types.docx) throw new Error('Hồ sơ có nhiều văn bản: tải về để xem.');
  await look('soan', await answer.blob());
  state('soan', 'Các trang ở dưới.', 'good');
}));
validate();

// Returns.
const round = () => form({ dossier: 'nhan-dossier', returns: 'nhan-returns', results: 'nhan-results' });
const ready = () => {
  if (!at('nhan-dossier').files.length || !at('nhan-returns').files.length) throw new Error('Cần cả hồ sơ và ít nhất một biểu mẫu gửi về.');
};
at('nhan-read').addEventListener('click', (e) => busy(e.target, 'nhan', async () => {
  ready();
  const answer = await (await ask('/v1/returns', round(), { Accept: 'application/json' })).json();
  told('nhan', answer.problems, `Đã nhận ${answer.received}/${answer.units} đơn vị, đọc ${answer.files.filter((f) => f.read).length}/${answer.files.length} tệp.`);
  list('nhan', answer.problems);
}));
at('nhan-make').addEventListener('click', (e) => busy(e.target, 'nhan', async () => {
  ready();
  state('nhan', `Đã tải ${await save(await ask('/v1/returns', round(), { Accept: types.zip }))}.`, 'good');
}));

// found says a finding once: what is wrong, where, in which text, what is allowed, and by which rule.
function found(f) {
  if (!f.allowed) return { ...f, file: '' };
  const rule = f.message.split(f.found)[0];
  return { ...f, file: '', message: rule + f.found, where: [f.where, f.text && `“${f.text}”`].filter(Boolean).join(': '), hint: `Cho phép: ${f.allowed}. ${f.hint ?? ''}`.trim() };
}

// Any .docx.
const paper = at('kiem-file');
let checked = () => {}; // says what was found, again
paper.addEventListener('change', async () => {
  const some = paper.files.length > 0, file = paper.files[0];
  at('kiem-copy').disabled = at('kiem-look').disabled = true;
  at('kiem-pages').replaceChildren();
  list('kiem', []);
  if (!some) return state('kiem', '');
  state('kiem', 'Đang kiểm tra…');
  try {
    const answer = await (await ask('/v1/check', file, { 'Content-Type': types.docx, Accept: 'application/json' })).json();
    if (file !== paper.files[0]) return;
    checked = () => told('kiem', answer.findings, answer.findings.length === 0 && 'Không thấy lỗi thể thức.');
    checked();
    list('kiem', answer.findings.map(found));
    at('kiem-copy').disabled = at('kiem-look').disabled = false;
  } catch (e) {
    if (file === paper.files[0]) state('kiem', e.message, 'bad');
  }
});
at('kiem-copy').addEventListener('click', (e) => busy(e.target, 'kiem', async () => {
  state('kiem', `Đã tải ${await save(await ask('/v1/check', paper.files[0], { 'Content-Type': types.docx, Accept: types.docx }))}.`, 'good');
}));
at('kiem-look').addEventListener('click', (e) => busy(e.target, 'kiem', async () => {
  const file = paper.files[0], still = () => file === paper.files[0];
  await look('kiem', file, still);
  if (still()) checked();
}));
