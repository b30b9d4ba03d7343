/** {@code /imports}: files of zones that administrators send, and what became of them. */
package lanxian.web.imports;
