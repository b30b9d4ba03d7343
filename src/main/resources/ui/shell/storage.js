// What the browser keeps: for ever (`kept`) or as long as the tab is open (`session`). Without storage, nothing is kept.

function box(storage) {
  return {
    read(key, absent) {
      try {
        return JSON.parse(storage().getItem(`lanxian.${key}`)) ?? absent;
      } catch {
        return absent;
      }
    },
    /** @returns false if there is no room for it */
    write(key, value) {
      try {
        if (value === null) {
          storage().removeItem(`lanxian.${key}`);
        } else {
          storage().setItem(`lanxian.${key}`, JSON.stringify(value));
        }
        return true;
      } catch {
        return false;
      }
    },
  };
}

export const kept = box(() => localStorage);
export const session = box(() => sessionStorage);
