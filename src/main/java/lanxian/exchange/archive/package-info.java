/**
 * Zip files: names in UTF-8 or GBK, with bounds on everything that an archive can claim. Nothing is written to disk.
 */
package lanxian.exchange.archive;
