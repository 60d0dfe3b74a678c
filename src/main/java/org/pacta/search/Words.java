package org.pacta.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/**
 * What a text is found by: its words, each in one form for all its spellings, and in another for all its endings. It does
 * not matter in which language a text is, as nobody says in which language they search: what is done to Russian endings
 * touches no other script.
 *
 * <ul>
 *   <li>words end where Unicode (UAX 29) says that they do, in any script;
 *   <li>case, width, ligatures and accents do not count: Türkiye is turkiye, ё is е;
 *   <li>Russian and English words lose their endings: судью is суд, processes is process. They are kept with them too, as
 *       a word is looked for before it is typed to its end, and countri begins countries and not country;
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

    /** Plurals that English has from Greek and Latin, and its oldest ones, which follow from no ending. */
    private static final StemmerOverrideFilter.StemmerOverrideMap IRREGULAR = irregular(Map.ofEntries(
            Map.entry("analyses", "analysis"),
            Map.entry("appendices", "appendix"),
            Map.entry("children", "child"),
            Map.entry("crises", "crisis"),
            Map.entry("criteria", "criterion"),
            Map.entry("diagnoses", "diagnosis"),
            Map.entry("emphases", "emphasis"),
            Map.entry("hypotheses", "hypothesis"),
            Map.entry("indices", "index"),
            Map.entry("matrices", "matrix"),
            Map.entry("men", "man"),
            Map.entry("phenomena", "phenomenon"),
            Map.entry("syntheses", "synthesis"),
            Map.entry("theses", "thesis"),
            Map.entry("women", "woman")));

    private static final Analyzer OF_TEXTS = analyzer(true);
    private static final Analyzer OF_QUERIES = analyzer(false);

    private Words() {}

    /**
     * A word that is searched for.
     *
     * @param written as it was written, but for its spelling
     * @param stem without its ending; what it has in common with its other forms
     */
    record Word(String written, String stem) {}

    /** The words of all the texts, in all their languages: with their endings and without. */
    static Set<String> of(Collection<? extends @Nullable LocalizedText> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (LocalizedText text : texts) {
            if (text != null) {
                text.texts().values().forEach(one -> words(OF_TEXTS, one).forEach(word -> {
                    words.add(word.written);
                    words.add(word.stem);
                }));
            }
        }
        return words;
    }

    /** The words that are searched for, in their order. */
    static List<Word> searchedBy(String query) {
        return words(OF_QUERIES, query);
    }

    private static StemmerOverrideFilter.StemmerOverrideMap irregular(Map<String, String> singulars) {
        StemmerOverrideFilter.Builder irregular = new StemmerOverrideFilter.Builder();
        singulars.forEach((plural, singular) -> {
            irregular.add(plural, singular);
            // Or it would lose its -is.
            irregular.add(singular, singular);
        });
        try {
            return irregular.build();
        } catch (IOException e) {
            throw new UncheckedIOException("A list that is in memory cannot be read", e);
        }
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
                words = new KeywordRepeatFilter(words);
                // What the first leaves of an ending, the second takes: музей and музеев are муз only by both.
                words = new SnowballFilter(new RussianLightStemFilter(words), "Russian");
                // KStem knows processes, but leaves alone a plural that its dictionary has, such as states.
                words = new StemmerOverrideFilter(words, IRREGULAR);
                words = new EnglishMinimalStemFilter(new KStemFilter(words));
                words = new ICUFoldingFilter(words);
                return new TokenStreamComponents(tokenizer, new TruncateTokenFilter(words, LONGEST));
            }
        };
    }

    private static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        // Before the endings are looked at, whose list has е and no ё.
        String folded = FOLDED.normalize(text).replace('ё', 'е');
        try (TokenStream stream = analyzer.tokenStream("", folded)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String written = word.toString();
                stream.incrementToken();
                if (!word.isEmpty()) {
                    words.add(new Word(written, word.toString()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text that is in memory cannot be read", e);
        }
        return words;
    }
}
