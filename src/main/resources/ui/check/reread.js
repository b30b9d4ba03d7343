// Has a source read again, with what is stated already.

import { post } from '../shell/api.js';
import { mark } from '../map/marks.js';
import { draft } from './draft.js';
import { plainBody } from './sources.js';

export async function reread(source, values) {
  const reading = await post('projects/reading', {}, plainBody(source));
  mark('project', [reading.geometry]);
  mark('overlap', []);
  draft.set({ source, reading, values, record: null });
}
