package dev.attune.simulator.study;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The looks of the lines of a plot: told apart by most people with another colour vision, and by shape alone. */
public final class Palette {
    /** Okabe and Ito's. */
    private static final List<Color> COLOURS = List.of(
            new Color(0, 114, 178),
            new Color(213, 94, 0),
            new Color(0, 158, 115),
            new Color(204, 121, 167),
            new Color(230, 159, 0),
            new Color(86, 180, 233),
            new Color(0, 0, 0));

    private static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.TRIANGLE_DOWN,
            SeriesMarkers.CROSS,
            SeriesMarkers.PLUS);

    private Palette() {}

    /**
     * The colour of a line.
     *
     * @param line its place, from 0; after seven lines colours come again
     * @return the colour
     */
    public static Color colour(int line) {
        return COLOURS.get(line % COLOURS.size());
    }

    /**
     * The marker of a line's points.
     *
     * @param line its place, from 0; after seven lines markers come again
     * @return the marker
     */
    public static Marker marker(int line) {
        return MARKERS.get(line % MARKERS.size());
    }
}
