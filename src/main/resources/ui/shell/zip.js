// Packs files into one (PKWARE APPNOTE.TXT 6.3.10, 4.3: local headers, central directory, its end), names in UTF-8.

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [VERSION, UTF8_NAMES, STORED, DEFLATED] = [20, 0x0800, 0, 8];
const [MIDNIGHT, FIRST_DAY] = [0, 0x21]; // 1980-01-01: nobody needs the hour, and the same files give the same bytes

const TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let bits = i;
  for (let k = 0; k < 8; k++) {
    bits = bits & 1 ? 0xEDB88320 ^ (bits >>> 1) : bits >>> 1;
  }
  return bits;
});

/** CRC-32 (ISO 3309) of a blob, read piece by piece. */
async function crcOf(blob) {
  let crc = 0xFFFFFFFF;
  for (const reader = blob.stream().getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) {
      return (crc ^ 0xFFFFFFFF) >>> 0;
    }
    for (let i = 0; i < value.length; i++) {
      crc = TABLE[(crc ^ value[i]) & 0xFF] ^ (crc >>> 8);
    }
  }
}

/** {method, content}: smaller where the browser can, else as it is. */
async function packed(blob) {
  try {
    return { method: DEFLATED, content: await new Response(blob.stream().pipeThrough(new CompressionStream('deflate-raw'))).blob() };
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof ReferenceError) {
      return { method: STORED, content: blob }; // a browser from before 2023
    }
    throw fault;
  }
}

/** Numbers of two or four bytes each, little endian. @param fields [[bytes, value], …] */
function bytes(fields) {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    view[size === 2 ? 'setUint16' : 'setUint32'](at, value, true);
    at += size;
  }
  return view.buffer;
}

/**
 * A zip of files under their own names.
 *
 * @param name of the zip
 * @param files together below 4 GB
 * @returns a File
 * @throws DOMException if a file cannot be read any more
 */
export async function zip(name, files) {
  const [parts, directory] = [[], []];
  let offset = 0;
  let directoryBytes = 0;
  for (const file of files) {
    const called = new TextEncoder().encode(file.name);
    const [crc, { method, content }] = [await crcOf(file), await packed(file)];
    const common = [[2, VERSION], [2, UTF8_NAMES], [2, method], [2, MIDNIGHT], [2, FIRST_DAY], [4, crc], [4, content.size],
      [4, file.size], [2, called.length], [2, 0]];
    const head = bytes([[4, LOCAL], ...common]);
    const entry = bytes([[4, CENTRAL], [2, VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]);
    parts.push(head, called, content);
    directory.push(entry, called);
    offset += head.byteLength + called.length + content.size;
    directoryBytes += entry.byteLength + called.length;
  }
  const end = bytes([[4, END], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, directoryBytes], [4, offset], [2, 0]]);
  return new File([...parts, ...directory, end], name, { type: 'application/zip',
    lastModified: Math.max(...files.map(({ lastModified }) => lastModified)) });
}
