/**
 * Everything that leaves towards an auditor goes through here: only this package can make a
 * {@link uk.wnb.audit.disclosure.Published} number, and the report takes nothing else.
 */
package uk.wnb.audit.disclosure;
