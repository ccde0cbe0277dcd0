package citewire.domain;

import java.util.Arrays;

/** An embedding: a point on the unit sphere, so that the dot product of two is their cosine. */
public final class Vector {

    private final float[] values;

    public Vector(float[] values) {
        this.values = values.clone();
    }

    public float[] values() {
        return values.clone();
    }

    public int dimension() {
        return values.length;
    }

    /** The cosine of the angle between both, from -1 to 1. */
    public double cosine(Vector other) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException("vectors of " + values.length + " and " + other.values.length
                    + " dimensions come from different models");
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (double) values[i] * other.values[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Vector[" + values.length + "]";
    }
}
