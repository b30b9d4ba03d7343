/** Imports in the background: files that came over HTTP, read one at a time, and their reports. */
package lanxian.imports;
