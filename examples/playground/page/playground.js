// vanban inside the browser: the editor asks the program beside it.
import { editor, give, list, state, told } from './editor.js';
import { sample } from './sample.js';

const at = (id) => document.getElementById(id);
const yaml = at('yaml');
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
let name = '';

function check() {
  if (!globalThis.vanban) return;
  const answer = JSON.parse(vanban.validate(yaml.value));
  const lines = yaml.value.split('\n');
  for (const p of answer.problems) p.excerpt = lines[p.line - 1];
  name = answer.name;
  at('make').disabled = !name;
  const errors = answer.problems.some((p) => p.severity === 'error');
  told('soan', answer.problems, !errors && (name ? 'Văn bản hợp lệ.' : 'Tệp hợp lệ, nhưng không phải là văn bản để in.'));
  list('soan', answer.problems, edited.goTo);
  edited.mark(answer.problems);
}

yaml.value = sample;
const edited = editor(yaml, at('lines'), check);

at('make').addEventListener('click', () => {
  const bytes = vanban.render(yaml.value);
  if (!bytes) return state('soan', 'Không lập được văn bản.', 'bad');
  give(new Blob([bytes], { type: types[name.split('.').pop()] }), name);
  state('soan', `Đã tải ${name}.`, 'good');
});

try {
  const packed = await fetch('vanban.wasm.gz');
  const program = new Response(packed.body.pipeThrough(new DecompressionStream('gzip')), { headers: { 'Content-Type': 'application/wasm' } });
  const go = new Go();
  const { instance } = await WebAssembly.instantiateStreaming(program, go.importObject);
  go.run(instance);
  check();
} catch (e) {
  state('soan', `Không chạy được chương trình trong trình duyệt này: ${e.message}`, 'bad');
}
