"""Makes roles with trust policies in moto's IAM, which checks them as AWS does.

stdin: one JSON object a line, {"policy": "..."}.
stdout: one a line, {"error": null, "subjects": [...]}: what IAM says if it refuses the policy, and
the values of all conditions on ':sub' of the policy that it keeps.
"""

import json
import os
import sys

import boto3
from botocore.exceptions import ClientError
from moto import mock_aws

os.environ.update(AWS_ACCESS_KEY_ID="x", AWS_SECRET_ACCESS_KEY="x", AWS_DEFAULT_REGION="us-east-1")

FIRST = {
    "Version": "2012-10-17",
    "Statement": {
        "Effect": "Allow",
        "Principal": {"Service": "ec2.amazonaws.com"},
        "Action": "sts:AssumeRole",
    },
}


def subjects(policy):
    for statement in policy["Statement"]:
        for condition in statement.get("Condition", {}).values():
            for key, values in condition.items():
                if key.endswith(":sub"):
                    yield from [values] if isinstance(values, str) else values


with mock_aws():
    iam = boto3.client("iam")
    for index, line in enumerate(sys.stdin):
        answer = {"error": None, "subjects": []}
        try:
            # moto checks a trust policy only where it takes the place of another one.
            iam.create_role(RoleName=f"r{index}", AssumeRolePolicyDocument=json.dumps(FIRST))
            iam.update_assume_role_policy(
                RoleName=f"r{index}", PolicyDocument=json.loads(line)["policy"]
            )
            kept = iam.get_role(RoleName=f"r{index}")["Role"]["AssumeRolePolicyDocument"]
            answer["subjects"] = list(subjects(kept))
        except ClientError as error:
            answer["error"] = error.response["Error"]["Message"]
        print(json.dumps(answer))
