/**
 * Search over the texts of the model, in all languages.
 *
 * <p><b>Context.</b> {@code q=} is a filter like any other: it has to go with the others, with sorting and paging by key,
 * find on every node what was written a moment ago, find nothing that is not committed, and answer the same on H2 and on
 * PostgreSQL. It has to know that верховный and верховного are one word, ё is е and ü is u, and that 网络安全 is
 * written without blanks.
 *
 * <p><b>Decision.</b> Lucene's analysis makes words of texts, and of what is searched for, and nothing else of Lucene is
 * used; the words lie in a table, written in the transaction that writes the text. What a search library is hardest to
 * replace in, its knowledge of languages, is the library's; what a database does well, to be consistent, is the database's.
 *
 * <p>Not chosen: <i>the database's own full-text search</i>. PostgreSQL's has no Chinese, wants each text's language
 * beforehand, and is another one than H2's, which is Lucene of 2019 or nothing; the tests on H2 would prove nothing of
 * PostgreSQL. <i>A Lucene index beside the database, or a search server</i>: it commits by itself, so that after a crash or
 * on another node it has what the tables have not; and its hits would have to be joined with filters, sorted and paged
 * through outside of the query. <i>Trigrams</i>: no inflection, and an extension.
 *
 * <p><b>Consequences.</b> Some forty short rows for each text of a sentence, and one query more in a transaction that
 * changes texts. No ranking: a list has the order that is asked for, and a word is found or not. Words of one text need
 * not stand side by side. When the analysis changes, {@link org.pacta.search.Words#ANALYSIS} does too, and the words are
 * made again at the next start.
 */
@NullMarked
package org.pacta.search;

import org.jspecify.annotations.NullMarked;
