// Asks the service. Whatever goes wrong is a `Problem` (RFC 9457) with every fault, or `Unreachable`.

import { at } from './dom.js';

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
  return answer.json();
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

export const getJson = (path, parameters = {}, options = {}) =>
  ask(path + query(parameters), { headers: { Accept: 'application/json' }, ...options });

/** @param body {content, mediaType, crs}; crs may be null */
export const post = (path, parameters, { content, mediaType, crs }, options = {}) => ask(path + query(parameters), {
  method: 'POST', body: content,
  headers: { 'Content-Type': mediaType, Accept: 'application/json', ...(crs ? { 'Content-Crs': crs } : {}) },
  ...options,
});
