// A new change set: an empty one, one from a file, or one that goes back to an earlier revision.

import { getJson, send } from '../../shell/api.js';
import { h, newId } from '../../shell/dom.js';
import { state } from '../../shell/state.js';
import { faults } from '../../text/fault-list.js';
import { t } from '../../text/text.js';
import { fileFields, handOver } from './file-fields.js';
import { forget, keep, typed } from './typed.js';

const KINDS = ['empty', 'file', 'rollback'];
const REVISIONS = 20;

/** A labelled field whose text stays until it is sent. */
export function field(set, name, label, make) {
  const id = newId();
  const element = make({ id, oninput: ({ target }) => keep(set, name, target.value) });
  element.value = typed(set)[name] ?? '';
  return h('div', { class: 'field' }, h('label', { for: id }, label), element);
}

/** Title, note and day of a change set. */
export const headFields = (set) => [
  field(set, 'title', t('head.title'), (properties) =>
    h('input', { ...properties, name: 'title', maxlength: 200, autocomplete: 'off' }),
  ),
  field(set, 'note', t('head.note'), (properties) => h('textarea', { ...properties, name: 'note', rows: 3, maxlength: 10000 })),
  field(set, 'validFrom', t('head.validFromHint'), (properties) =>
    h('input', { ...properties, name: 'validFrom', type: 'date', min: '1900-01-01', max: '2200-12-31' }),
  ),
];

/** What the fields say, for the service. */
export function headOf(set) {
  const { title = '', note = '', validFrom = '' } = typed(set);
  return { title: title.trim() || null, note: note.trim() || null, validFrom: validFrom || null };
}

/** The form as an element, closed until somebody wants it. */
export function newSet() {
  const problems = h('div', {});
  const rest = h('div', { class: 'fields' });
  const kindId = newId();
  const chosen = { given: null, revision: null };
  const kind = h(
    'select',
    { id: kindId, onchange: () => show() },
    KINDS.map((value) => h('option', { value }, t(`newSet.${value}`))),
  );
  kind.value = typed('new').kind ?? 'empty';
  const show = () => {
    keep('new', 'kind', kind.value);
    const parts = {
      empty: () => [],
      file: () => [
        fileFields('new', (given) => {
          chosen.given = given;
        }),
      ],
      rollback: () => [
        revisions((revision) => {
          chosen.revision = revision;
        }),
      ],
    };
    rest.replaceChildren(...parts[kind.value]());
  };
  show();
  const begin = h('button', { type: 'submit', class: 'main' }, t('newSet.begin'));
  const form = h(
    'form',
    {
      class: 'fields',
      novalidate: true,
      onsubmit: async (event) => {
        event.preventDefault();
        begin.disabled = true;
        problems.replaceChildren();
        try {
          await create(kind.value, chosen);
        } catch (fault) {
          problems.replaceChildren(
            fault instanceof Missing ? h('div', { class: 'faults', role: 'alert' }, h('p', {}, fault.message)) : faults(fault),
          );
        }
        begin.disabled = false;
      },
    },
    h('div', { class: 'field' }, h('label', { for: kindId }, t('newSet.kind')), kind),
    headFields('new'),
    rest,
    problems,
    h('div', { class: 'row' }, begin),
  );
  return h(
    'details',
    { class: 'part new-set', open: Object.keys(typed('new')).length > 1 },
    h('summary', {}, t('newSet.title')),
    form,
  );
}

/** Something that the form needs and that is not given. */
class Missing extends Error {}

async function create(kind, { given, revision }) {
  const one = kind === 'file' ? await given : null;
  const head = headOf('new');
  if (kind === 'file' && (!one || !typed('new').category)) {
    throw new Missing(t('newSet.fileNeeded'));
  }
  if (kind === 'rollback' && revision === null) {
    throw new Missing(t('newSet.revisionNeeded'));
  }
  const title = head.title ?? one?.name ?? null;
  const { body } = await send('POST', 'change-sets', {
    json: {
      ...(title ? { title } : {}),
      ...(head.note ? { note: head.note } : {}),
      ...(head.validFrom ? { validFrom: head.validFrom } : {}),
      ...(kind === 'rollback' ? { rollbackTo: revision } : {}),
    },
  });
  if (kind === 'file') {
    handOver(body.id, one);
  }
  forget('new');
  state.set({ changeSet: body.id });
}

/** Publications to go back to, the newest first. */
function revisions(onChoose) {
  const id = newId();
  const select = h(
    'select',
    { id, onchange: () => onChoose(select.value === '' ? null : Number(select.value)) },
    h('option', { value: '' }, t('form.choose')),
  );
  const problems = h('div', {});
  let before = null;
  const more = h('button', { type: 'button', class: 'link', hidden: true, onclick: () => read() }, t('newSet.older'));
  const read = async () => {
    problems.replaceChildren();
    try {
      const answer = await getJson('revisions', { limit: REVISIONS, before });
      select.append(
        ...answer.revisions.map(({ revision, at, note }) =>
          h(
            'option',
            { value: revision },
            [t('history.revision', { revision }), new Date(at).toLocaleString(), note].filter(Boolean).join(' · '),
          ),
        ),
      );
      before = answer.revisions.at(-1)?.revision ?? null;
      more.hidden = !answer.links.some(({ rel }) => rel === 'next');
    } catch (fault) {
      more.hidden = false;
      problems.replaceChildren(faults(fault));
    }
  };
  read();
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, t('newSet.revision')),
    select,
    more,
    problems,
    h('p', { class: 'soft' }, t('newSet.rollbackNote')),
  );
}
