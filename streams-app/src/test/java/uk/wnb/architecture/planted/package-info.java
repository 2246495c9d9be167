/**
 * Classes that break a wall on purpose, so that {@code PlantedFaultsTest} sees each wall catch one. Used by nothing.
 */
package uk.wnb.architecture.planted;
