/** The command line: one thin class per command. Exit codes: 0 done, 1 a check says no, 2 wrong use, 3 fault. */
package lanxian.cli;
