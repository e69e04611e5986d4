"""Reads reports as their consumers do, and says what was understood.

usage: read_reports.py FORMAT FILE FOLDER

FOLDER is the one that paths in the report start from.

Prints a JSON object with the number of findings by severity, and what else the test asks for.
"""

import collections
import glob
import json
import os
import sys
import tarfile
import xml.etree.ElementTree as ElementTree


def sarif(path):
    import sarif.loader
    import sarif_pydantic

    with open(path) as file:
        document = json.load(file)
    # Raises where the log does not fit the specification.
    log = sarif_pydantic.Sarif.model_validate(document)
    (run,) = document["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    results = run["results"]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in results)
    prints = [
        (result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
         result["partialFingerprints"]["primaryLocationLineHash"])
        for result in results
    ]
    assert len(set(prints)) == len(prints), "two findings have the same fingerprint"
    standing = [result for result in results if "suppressions" not in result]
    read = sarif.loader.load_sarif_file(path)
    return {
        "levels": collections.Counter(result["level"] for result in standing),
        "suppressed": len(results) - len(standing),
        "results": len(log.runs[0].results),
        "records": read.get_result_count(),
    }


def junit_schema():
    """The schema by which Jenkins reads reports, from the sources of pytest."""
    from lxml import etree

    (archive,) = glob.glob(f"{sys.prefix}/sources/pytest-*.tar.gz")
    with tarfile.open(archive) as members:
        (name,) = [name for name in members.getnames() if name.endswith("/junit-10.xsd")]
        return etree.XMLSchema(etree.parse(members.extractfile(name)))


def junit(path):
    from lxml import etree

    # Raises where the report does not fit the schema.
    junit_schema().assertValid(etree.parse(path))
    suites = ElementTree.parse(path).getroot().findall("testsuite")
    tests = [test for suite in suites for test in suite]
    for suite in suites:
        assert int(suite.get("tests")) == len(suite)
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    failures = [test.find("failure") for test in tests if test.find("failure") is not None]
    levels = collections.Counter(failure.get("type") for failure in failures)
    levels["note"] = sum(test.find("system-out") is not None for test in tests)
    return {"levels": levels, "suites": len(suites)}


def gitlab(path):
    with open(path) as file:
        issues = json.load(file)
    assert all(
        {"description", "check_name", "fingerprint", "severity", "location"} == set(issue)
        for issue in issues
    )
    names = {"major": "error", "minor": "warning", "info": "note"}
    return {"levels": collections.Counter(names[issue["severity"]] for issue in issues)}


def rdjson(path):
    with open(path) as file:
        document = json.load(file)
    names = {"ERROR": "error", "WARNING": "warning", "INFO": "note"}
    for finding in document["diagnostics"]:
        lines = open(finding["location"]["path"], "rb").read().split(b"\n")
        for end in finding["location"]["range"].values():
            assert 0 <= end["column"] - 1 <= len(lines[end["line"] - 1])
    levels = collections.Counter(names[finding["severity"]] for finding in document["diagnostics"])
    return {"levels": levels}


def json_lines(path):
    with open(path) as file:
        findings = [json.loads(line) for line in file]
    return {"levels": collections.Counter(finding["severity"] for finding in findings)}


READERS = {
    "sarif": sarif,
    "junit": junit,
    "gitlab": gitlab,
    "rdjson": rdjson,
    "json-lines": json_lines,
}

if __name__ == "__main__":
    os.chdir(sys.argv[3])
    json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout)
