/** The report for a board: plots, tables and a data dictionary out of published numbers, and of nothing else. */
package uk.wnb.audit.report;
