package citewire.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VectorTest {

    @Test
    void theCosineOfUnitVectorsIsTheirDotProduct() {
        var east = new Vector(new float[] {1, 0});
        var northEast = new Vector(new float[] {0.70710677f, 0.70710677f});

        assertThat(east.cosine(east)).isEqualTo(1);
        assertThat(east.cosine(northEast)).isCloseTo(0.7071, within(1e-4));
    }

    @Test
    void refusesToCompareAcrossModels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vector(new float[2]).cosine(new Vector(new float[3])))
                .withMessageContaining("different models");
    }

    @Test
    void doesNotChangeWithTheArrayItWasMadeOf() {
        var values = new float[] {1, 0};
        var vector = new Vector(values);
        values[0] = 0;
        vector.values()[1] = 5;

        assertThat(vector).isEqualTo(new Vector(new float[] {1, 0})).hasSameHashCodeAs(new Vector(new float[] {1, 0}));
        assertThat(vector.dimension()).isEqualTo(2);
        assertThat(vector).hasToString("Vector[2]");
    }
}
