/** Puts everything together: the command line, the wiring of the service, the route table. Nobody uses this package. */
package lanxian.app;
