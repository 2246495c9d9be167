/**
 * The open matter about one child: holding findings against it, and writing the words of an alert.
 * {@link uk.wnb.concern.Detector} is the one function at the heart of the program.
 */
package uk.wnb.concern;
