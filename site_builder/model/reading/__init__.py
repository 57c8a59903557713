"""From documents to a catalog: each file decoded, each translation laid over its facts, each refusal explained.

Enters: documents. Leaves: a catalog and diagnostics. The pipeline calls `gather`.
"""
