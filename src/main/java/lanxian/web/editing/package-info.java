/** HTTP handlers of change sets and of the history of zones. Each reads, asks a service, writes. */
package lanxian.web.editing;
