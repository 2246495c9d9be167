/** Statistics as NHS analysts expect them. Plain functions of published numbers; nothing here knows what they count. */
package uk.wnb.audit.statistics;
