package org.pacta.scoreboard.law;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;

/** Histories by chance, made by jqwik, which also knows how to make one simpler. */
public final class Histories {

    private static final int LONGEST = 25;
    private static final int TRIES = 400;

    private final RandomGenerator<Dice> generator = arbitrary().generator(1000);

    /** The history that has this number; always the same. */
    public Shrinkable<Dice> number(long seed) {
        // The first numbers that follow on neighbouring seeds are much alike.
        return generator.next(new Random(seed * 0x9E3779B97F4A7C15L));
    }

    /** What follows on a throw is not in the dice, but in what was thrown before: see {@link Unfolding}. */
    private static Arbitrary<Dice> arbitrary() {
        Arbitrary<Cast.Deed> deed = Arbitraries.frequency(Arrays.stream(Cast.Deed.values())
                .map(value -> Tuple.of(value.weight(), value))
                .toList());
        Arbitrary<Integer> die = Arbitraries.integers().between(0, 9).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(deed, die, die, die, die, die)
                .as(Cast::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(Dice::new);
    }

    /** The simplest that is still wrong, as far as can be found by so many tries, starting from one that is. */
    public static Dice simplest(Shrinkable<Dice> wrong, Predicate<Dice> isWrong) {
        Shrinkable<Dice> simplest = wrong;
        int tries = 0;
        Iterator<Shrinkable<Dice>> simpler = simplest.shrink().iterator();
        while (simpler.hasNext() && tries < TRIES) {
            Shrinkable<Dice> candidate = simpler.next();
            tries++;
            if (isWrong.test(candidate.value())) {
                simplest = candidate;
                simpler = simplest.shrink().iterator();
            }
        }
        return simplest.value();
    }
}
