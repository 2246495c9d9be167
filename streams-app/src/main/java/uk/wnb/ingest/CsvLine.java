package uk.wnb.ingest;

import java.util.List;

/**
 * One line of CSV; a field in quotes may make it several lines of the file.
 *
 * @param number the line of the file on which it begins, from 1
 * @param columns its fields; empty when its quotes do not add up
 */
record CsvLine(long number, List<String> columns) {
}
