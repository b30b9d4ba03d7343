// Asks the service. Whatever goes wrong is a `Problem` (RFC 9457) with every fault, or `Unreachable`.

import { at } from './dom.js';
import { state } from './state.js';

export class Problem extends Error {
  /** @param errors faults: {code, detail, line, coordinate, pointer, parameter, …} */
  constructor(status, detail, errors) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

/** The service did not answer: the network is gone, or the service is. */
export class Unreachable extends Error {}

const connection = new EventTarget();

/** Hears of every question, whether it was answered: `callback(reached)`. */
export function onConnection(callback) {
  connection.addEventListener('tried', ({ detail }) => callback(detail));
}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(at(path), options);
  } catch (fault) {
    if (fault.name === 'AbortError') {
      throw fault;
    }
    connection.dispatchEvent(new CustomEvent('tried', { detail: false }));
    throw new Unreachable(String(fault));
  }
  connection.dispatchEvent(new CustomEvent('tried', { detail: true }));
  if (!answer.ok) {
    throw await problem(answer);
  }
  return answer;
}

async function problem(answer) {
  try {
    const told = await answer.json();
    return new Problem(answer.status, told.detail ?? told.title, told.errors ?? []);
  } catch {
    return new Problem(answer.status, answer.statusText, []);
  }
}

const query = (parameters) => {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
};

export const getJson = async (path, parameters = {}, options = {}) =>
  (await ask(path + query(parameters), { headers: { Accept: 'application/json' }, ...options })).json();

/** What shows the service that the page itself asks, and not another that uses its cookie. */
const csrf = () => (state.get('person')?.csrfToken ? { 'X-CSRF-Token': state.get('person').csrfToken } : {});

/** @param body {content, mediaType, crs}; crs may be null */
export const post = async (path, parameters, { content, mediaType, crs }, options = {}) => (await ask(path + query(parameters), {
  method: 'POST', body: content,
  headers: { 'Content-Type': mediaType, Accept: 'application/json', ...(crs ? { 'Content-Crs': crs } : {}), ...csrf() },
  ...options,
})).json();

/**
 * Asks for a change.
 *
 * @param asked {parameters, json, content, mediaType, version}; `json` or `content` with its type, or no body; `version`
 *     is that of what was seen, as a number, and 412 tells that somebody was faster
 * @returns {body, version, location}: the JSON of the answer or null, the version after it (ETag) or null
 */
export async function send(method, path, { parameters = {}, json, content, mediaType, version } = {}, options = {}) {
  const answer = await ask(path + query(parameters), {
    method, body: json === undefined ? content : JSON.stringify(json),
    headers: {
      Accept: 'application/json', ...csrf(), ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(mediaType ? { 'Content-Type': mediaType } : {}), ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
    },
    ...options,
  });
  const text = await answer.text();
  const tag = /^"v(\d+)"$/.exec(answer.headers.get('ETag') ?? '');
  return { body: text === '' ? null : JSON.parse(text), version: tag ? Number(tag[1]) : null, location: answer.headers.get('Location') };
}
