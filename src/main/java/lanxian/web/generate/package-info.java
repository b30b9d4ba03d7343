/** HTTP handlers of generators. */
package lanxian.web.generate;
