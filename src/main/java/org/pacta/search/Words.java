package org.pacta.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/**
 * What a text is found by: its words, in one form for all their spellings. It does not matter in which language a text is,
 * as nobody says in which language they search: what is done to Russian endings touches no other script.
 *
 * <ul>
 *   <li>words end where Unicode (UAX 29) says that they do, in any script;
 *   <li>case, width, ligatures and accents do not count: Türkiye is turkiye, ё is е;
 *   <li>Russian words lose their endings, English ones their plural;
 *   <li>Chinese, Japanese and Korean, which have no blanks, are cut into each two neighbours: 网络安全 is 网络, 络安, 安全.
 *       A text is found by single characters too.
 * </ul>
 */
final class Words {

    /** What made the words that are stored; to be counted up with any change here, and with another Lucene or ICU. */
    static final String ANALYSIS = "1";

    /** Characters; what is longer is found by these. */
    private static final int LONGEST = 60;

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Analyzer OF_TEXTS = analyzer(true);
    private static final Analyzer OF_QUERIES = analyzer(false);

    private Words() {}

    /** The words of all the texts, in all their languages. */
    static Set<String> of(Collection<? extends @Nullable LocalizedText> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (LocalizedText text : texts) {
            if (text != null) {
                text.texts().values().forEach(one -> words.addAll(words(OF_TEXTS, one)));
            }
        }
        return words;
    }

    /** The words that are searched for, in their order. */
    static List<String> searchedBy(String query) {
        return words(OF_QUERIES, query);
    }

    private static Analyzer analyzer(boolean singleCharacters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
                TokenStream words = new EnglishPossessiveFilter(tokenizer);
                words = new CJKBigramFilter(
                        words,
                        CJKBigramFilter.HAN
                                | CJKBigramFilter.HIRAGANA
                                | CJKBigramFilter.KATAKANA
                                | CJKBigramFilter.HANGUL,
                        singleCharacters);
                words = new RussianLightStemFilter(words);
                words = new EnglishMinimalStemFilter(words);
                words = new ICUFoldingFilter(words);
                return new TokenStreamComponents(tokenizer, new TruncateTokenFilter(words, LONGEST));
            }
        };
    }

    private static List<String> words(Analyzer analyzer, String text) {
        List<String> words = new ArrayList<>();
        // Before the endings are looked at, whose list has е and no ё.
        String folded = FOLDED.normalize(text).replace('ё', 'е');
        try (TokenStream stream = analyzer.tokenStream("", folded)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text that is in memory cannot be read", e);
        }
        return words;
    }
}
