package org.nowait.tlc.worker;

import java.util.Arrays;
import java.util.Map;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.TlcException;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.impl.FastTool;

/**
 * Gives constants of a specification that TLC has read other values. TLC evaluates operators of constant level once, when it
 * reads; so none of them may depend on such a constant.
 */
final class Constants {

    private static final int BAD_CONFIGURATION = 151;

    private final FastTool tool;
    private final ModuleNode root;

    Constants(FastTool tool) {
        this.tool = tool;
        this.root = tool.getSpecProcessor().getRootModule();
    }

    /**
     * Sets constants.
     *
     * @param values for each name the value
     * @throws TlcException if the root module has no such constant, or an operator of constant level depends on it
     */
    void set(TlaRecord values) {
        for (Map.Entry<String, TlaValue> field : values.fields().entrySet()) {
            OpDeclNode constant = find(field.getKey());
            for (OpDefNode operator : root.getOpDefs()) {
                if (operator.getLevel() == 0 && operator.getAllParams().contains(constant)) {
                    throw broken("no operator of constant level may depend on a constant with several values: constant="
                            + field.getKey() + ", operator=" + operator.getName());
                }
            }
            constant.setToolObject(tool.getId(), TlcValues.toTlc(field.getValue()));
        }
    }

    private OpDeclNode find(String name) {
        return Arrays.stream(root.getConstantDecls())
                .filter(constant -> constant.getName().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> broken("the root module has no such constant: name=" + name));
    }

    private TlcException broken(String rule) {
        return new TlcException(BAD_CONFIGURATION, SpecProblem.in(root.getName() + ".tla", rule), null);
    }
}
