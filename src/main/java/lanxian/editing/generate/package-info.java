/**
 * Makes drafts of zones from numbers: each {@link lanxian.editing.generate.ZoneGenerator} says what it reads and takes;
 * {@link lanxian.editing.generate.Generators} runs one and makes 推定 zones of what it gives, which say how they were made.
 */
package lanxian.editing.generate;
