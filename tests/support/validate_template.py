"""Says what AWS's own SAM translator makes of a template; a validator that knows nothing of Lathe.

    validate_template.py FILE

Ends with 0 for a template that can be deployed, 1 for one that cannot, with the reasons, and 77 where
the translator (aws-sam-translator) is not installed.
"""

import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
try:
    from samtranslator.model.exceptions import InvalidDocumentException
    from samtranslator.public.translator import ManagedPolicyLoader
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse
except ImportError as problem:
    print(problem)
    sys.exit(77)


class NoManagedPolicies:
    """Stands in for IAM, which the translator asks for the ARNs of managed policies."""

    def get_paginator(self, _operation):
        return self

    def paginate(self, **_arguments):
        return []


def packaged(template):
    """The template as packaging leaves it: code lies in S3."""
    holders = [resource.get("Properties", {}) for resource in template["Resources"].values()]
    holders += template.get("Globals", {}).values()
    for properties in holders:
        for name in ("CodeUri", "ContentUri", "DefinitionUri"):
            value = properties.get(name)
            if isinstance(value, str) and not value.startswith("s3://"):
                properties[name] = "s3://bucket/key"
    return template


with open(sys.argv[1], encoding="utf-8") as file:
    source = packaged(yaml_parse(file.read()))
try:
    deployed = transform(source, {}, ManagedPolicyLoader(NoManagedPolicies()))
except InvalidDocumentException as refusal:
    print(refusal.message, *(cause.message for cause in refusal.causes), sep="\n")
    sys.exit(1)
print(len(deployed["Resources"]), "resources")
