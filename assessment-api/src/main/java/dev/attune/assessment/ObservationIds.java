package dev.attune.assessment;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ids that something rests on, picked out of the log when somebody first reads them. Of a long log that is most of the work of
 * explaining, and a host that shows sentences alone never asks.
 *
 * <p>A list like any other that cannot be changed. Safe to share between threads; two that read at once may both pick, with the same
 * outcome. Until it is read, it keeps what it picks from in memory.
 */
public final class ObservationIds extends AbstractList<String> implements RandomAccess {
    private volatile @Nullable Supplier<List<String>> pick;
    private volatile List<String> picked = List.of();

    private ObservationIds(Supplier<List<String>> pick) {
        this.pick = pick;
    }

    /**
     * Ids to be picked when somebody first reads them.
     *
     * @param pick gives the same ids whenever it is asked, none of them null
     * @return a list of them
     */
    public static List<String> pickedBy(Supplier<List<String>> pick) {
        return new ObservationIds(pick);
    }

    /** A list that cannot be changed, without reading one that cannot be changed anyway. */
    static List<String> copyOf(List<String> ids) {
        return ids instanceof ObservationIds ? ids : List.copyOf(ids);
    }

    private List<String> ids() {
        Supplier<List<String>> toDo = pick;
        if (toDo != null) {
            picked = List.copyOf(toDo.get());
            pick = null;
        }
        return picked;
    }

    @Override
    public String get(int index) {
        return ids().get(index);
    }

    @Override
    public int size() {
        return ids().size();
    }
}
