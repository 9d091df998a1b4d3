"""JSON schemas of CRDs, by which kubeconform judges."""
import block_yaml


def strict(text):
    """The schema of a CRD's first version, without leave for fields that it doesn't name."""
    schema = block_yaml.read(text)[0]["spec"]["versions"][0]["schema"]["openAPIV3Schema"]
    schema["properties"].update(apiVersion={"type": "string"}, kind={"type": "string"}, metadata={})
    return without_leave(schema)


def without_leave(schema):
    """The schema without leave for fields that it doesn't name."""
    if isinstance(schema, list):
        return [without_leave(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {name: without_leave(value) for name, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and not schema.get("x-kubernetes-preserve-unknown-fields"):
        schema.setdefault("additionalProperties", False)
    if schema.get("x-kubernetes-int-or-string"):
        schema = {"anyOf": [{"type": "integer"}, {"type": "string"}]}
    return schema
