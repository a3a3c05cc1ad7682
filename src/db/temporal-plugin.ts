import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type RootOperationNode,
  type ValueNode,
} from 'kysely';

/** Lets queries take Temporal values; the driver alone would write them as quoted JSON. */
export const temporalPlugin: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode => writer.transformNode(node),
  transformResult: async ({ result }: PluginTransformResultArgs) => result,
};

class TemporalWriter extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...super.transformValue(node), value: asText(node.value) };
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...super.transformPrimitiveValueList(node), values: node.values.map(asText) };
  }
}

const writer = new TemporalWriter();

function asText(value: unknown): unknown {
  const isTemporal = value instanceof Temporal.Instant || value instanceof Temporal.PlainDate;
  return isTemporal ? value.toString() : value;
}
