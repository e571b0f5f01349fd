package org.nowait.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.review.SoundnessMatrix;

/** The matrix of designs and builds as JSON: one object a pair to which the design applies. */
public final class MatrixJson {

    private MatrixJson() {}

    /** {@return the pairs, with the clients in trouble} */
    public static ArrayNode of(SoundnessMatrix matrix) {
        ArrayNode pairs = JsonNodeFactory.instance.arrayNode();
        for (Design design : Designs.all()) {
            for (Build build : matrix.builds()) {
                matrix.clients(design, build).ifPresent(clients -> {
                    ObjectNode pair = pairs.addObject();
                    pair.put("design", design.id()).put("build", build.name());
                    pair.put("sound", clients.isEmpty());
                    ArrayNode trouble = pair.putArray("clients");
                    clients.forEach(trouble::add);
                });
            }
        }
        return pairs;
    }
}
