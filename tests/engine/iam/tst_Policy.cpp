#include "engine/iam/Evaluation.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::iam;
namespace json = boost::json;

namespace {

const Surrounding home{"123456789012", "us-east-1",
                       Timestamp{std::chrono::seconds{1'767'323'045}}}; // 2026-01-02T03:04:05Z

Principal function() {
    Principal principal;
    principal.accountId = "123456789012";
    principal.arn = "arn:aws:sts::123456789012:assumed-role/AppRole/App";
    principal.roleArn = "arn:aws:iam::123456789012:role/AppRole";
    return principal;
}

Principal service(const std::string& name) {
    Principal principal;
    principal.service = name;
    return principal;
}

/// A policy of one statement, ' for " and ` for '.
json::value statement(std::string text, const char* version = "2012-10-17") {
    std::replace(text.begin(), text.end(), '\'', '"');
    std::replace(text.begin(), text.end(), '`', '\'');
    return json::object{{"Version", version},
                        {"Statement", json::array{json::parse("{" + text + "}")}}};
}

Policy policy(const std::string& text, const char* version = "2012-10-17") {
    auto read = Policy::read(statement(text, version));
    return read ? *read : Policy{};
}

AccessRequest asking(const std::string& action, const std::string& resource,
                     std::map<std::string, std::vector<std::string>> context = {}) {
    return {function(), action, resource, std::move(context)};
}

Ruling::Why why(const AccessRequest& request, const std::vector<Policy>& identity,
                const std::vector<Policy>& resource = {}, bool sameAccount = true) {
    const Context context{request, home};
    Applying applying;
    applying.identity = &identity;
    for (const Policy& one : resource)
        applying.resource.push_back(&one);
    applying.sameAccount = sameAccount;
    return evaluate(context, applying).why;
}

bool allows(const AccessRequest& request, const std::string& text) {
    return why(request, {policy(text)}) == Ruling::Why::Allowed;
}

/// Whether a condition holds for values of one key.
bool holds(const char* op, const char* values, std::vector<std::string> given,
           const char* key = "test:key") {
    std::string list{values};
    std::replace(list.begin(), list.end(), '\'', '"');
    const auto condition = Condition::read(op, key, json::parse(list), true);
    if (!condition)
        qFatal("%s", condition.error().detail.english().c_str());
    AccessRequest request = asking("a:b", "*");
    if (!given.empty())
        request.context[key] = std::move(given);
    const Context context{request, home};
    return condition->holds(context);
}

} // namespace

class tst_Policy : public QObject {
    Q_OBJECT

    using Why = Ruling::Why;

  private slots:
    void allowsWhatAStatementNames_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("exactly") << "'Effect':'Allow','Action':'s3:GetObject','Resource':"
                                    "'arn:aws:s3:::pictures/cat.jpg'"
                                 << true;
        QTest::newRow("in lists") << "'Effect':'Allow','Action':['s3:PutObject','s3:GetObject'],"
                                     "'Resource':['arn:aws:s3:::other/*','arn:aws:s3:::pictures/*']"
                                  << true;
        QTest::newRow("action without case")
            << "'Effect':'Allow','Action':'S3:getobject','Resource':'*'" << true;
        QTest::newRow("wildcards") << "'Effect':'Allow','Action':'s3:Get*','Resource':"
                                      "'arn:aws:s3:::pict?res/*.jpg'"
                                   << true;
        QTest::newRow("all") << "'Effect':'Allow','Action':'*','Resource':'*'" << true;
        QTest::newRow("another action")
            << "'Effect':'Allow','Action':'s3:PutObject','Resource':'*'" << false;
        QTest::newRow("resource with case")
            << "'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::Pictures/*'" << false;
        QTest::newRow("the bucket only")
            << "'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::pictures'" << false;
        QTest::newRow("a run stays within its part")
            << "'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:*:pictures/cat.jpg'" << false;
        QTest::newRow("missing parts match everything")
            << "'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3'" << true;
        QTest::newRow("all actions but others")
            << "'Effect':'Allow','NotAction':'iam:*','Resource':'*'" << true;
        QTest::newRow("all actions but this")
            << "'Effect':'Allow','NotAction':['s3:Get*'],'Resource':'*'" << false;
        QTest::newRow("all resources but others")
            << "'Effect':'Allow','Action':'s3:*','NotResource':'arn:aws:s3:::secret/*'" << true;
        QTest::newRow("all resources but this")
            << "'Effect':'Allow','Action':'s3:*','NotResource':'arn:aws:s3:::pictures/*'" << false;
        QTest::newRow("what is not resolved")
            << "'Effect':'Allow','Action':'s3:*','Resource':'{{unresolved: Ref X}}/*'" << true;
    }
    void allowsWhatAStatementNames() {
        QFETCH(QString, statement);
        QTEST(allows(asking("s3:GetObject", "arn:aws:s3:::pictures/cat.jpg"),
                     statement.toStdString()),
              "allowed");
    }
    void deniesBeforeItAllows() {
        const auto request = asking("sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:jobs");
        const Policy all = policy("'Effect':'Allow','Action':'*','Resource':'*'");
        const Policy not1 = policy("'Effect':'Deny','Action':'sqs:Send*','Resource':'*'");
        QCOMPARE(why(request, {all}), Why::Allowed);
        QCOMPARE(why(request, {all, not1}), Why::DeniedByIdentity);
        QCOMPARE(why(request, {}), Why::NoIdentityPolicy);
        const Policy deniesAll =
            policy("'Effect':'Deny','Principal':'*','Action':'*','Resource':'*'");
        QCOMPARE(why(request, {all}, {deniesAll}), Why::DeniedByResource);
        // What it is about is not known.
        const Policy unknown =
            policy("'Effect':'Deny','Action':'*','Resource':'{{unresolved: Ref X}}'");
        QCOMPARE(why(request, {all, unknown}), Why::Allowed);
    }
    void takesOnePolicyInAnAccountAndBothAcrossAccounts() {
        const auto request = asking("sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:jobs");
        const Policy own = policy("'Effect':'Allow','Action':'sqs:*','Resource':'*'");
        const Policy toRole = policy("'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::"
                                     "123456789012:role/AppRole'},'Action':'sqs:*','Resource':'*'");
        const Policy toAccount = policy("'Effect':'Allow','Principal':{'AWS':'123456789012'},"
                                        "'Action':'sqs:*','Resource':'*'");
        QCOMPARE(why(request, {}, {toRole}), Why::Allowed);
        QCOMPARE(why(request, {own}), Why::Allowed);
        // The account is allowed to let its role: it has not.
        QCOMPARE(why(request, {}, {toAccount}), Why::NoIdentityPolicy);
        QCOMPARE(why(request, {own}, {}, false), Why::NoResourcePolicy);
        QCOMPARE(why(request, {}, {toRole}, false), Why::NoIdentityPolicy);
        QCOMPARE(why(request, {own}, {toRole}, false), Why::Allowed);
        QCOMPARE(why(request, {own}, {toAccount}, false), Why::Allowed);
    }
    void keepsToABoundary() {
        const auto request = asking("sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:jobs");
        const std::vector<Policy> own{policy("'Effect':'Allow','Action':'*','Resource':'*'")};
        const std::vector<Policy> narrow{policy("'Effect':'Allow','Action':'s3:*','Resource':'*'")};
        const Context context{request, home};
        Applying applying;
        applying.identity = &own;
        applying.boundary = &narrow;
        QCOMPARE(evaluate(context, applying).why, Why::NoBoundary);
        applying.boundary = &own;
        QCOMPARE(evaluate(context, applying).why, Why::Allowed);
    }
    void knowsPrincipals_data() {
        QTest::addColumn<QString>("principal");
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("everybody") << "'Principal':'*'"
                                   << "anonymous" << true;
        QTest::newRow("everybody of AWS") << "'Principal':{'AWS':'*'}"
                                          << "anonymous" << true;
        QTest::newRow("everybody, a service") << "'Principal':'*'"
                                              << "sns.amazonaws.com" << true;
        QTest::newRow("a service") << "'Principal':{'Service':'sns.amazonaws.com'}"
                                   << "sns.amazonaws.com" << true;
        QTest::newRow("of a region") << "'Principal':{'Service':['s3.amazonaws.com',"
                                        "'sns.us-east-1.amazonaws.com']}"
                                     << "sns.amazonaws.com" << true;
        QTest::newRow("another service") << "'Principal':{'Service':'s3.amazonaws.com'}"
                                         << "sns.amazonaws.com" << false;
        QTest::newRow("a role, not everybody")
            << "'Principal':{'AWS':'arn:aws:iam::123456789012:role/AppRole'}"
            << "anonymous" << false;
        QTest::newRow("a session")
            << "'Principal':{'AWS':'arn:aws:sts::123456789012:assumed-role/AppRole/App'}"
            << "function" << true;
        QTest::newRow("another role")
            << "'Principal':{'AWS':'arn:aws:iam::123456789012:role/Other'}"
            << "function" << false;
        QTest::newRow("all but another")
            << "'NotPrincipal':{'AWS':'arn:aws:iam::123456789012:role/Other'}"
            << "function" << true;
        QTest::newRow("all but this")
            << "'NotPrincipal':{'AWS':'arn:aws:iam::123456789012:role/AppRole'}"
            << "function" << false;
        QTest::newRow("a canonical user") << "'Principal':{'CanonicalUser':'abc'}"
                                          << "function" << false;
    }
    void knowsPrincipals() {
        QFETCH(QString, principal);
        QFETCH(QString, who);
        AccessRequest request =
            asking("sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:jobs");
        if (who == "anonymous")
            request.principal = {};
        else if (who != "function")
            request.principal = service(who.toStdString());
        const Policy resource = policy("'Effect':'Allow'," + principal.toStdString() +
                                       ",'Action':'sqs:SendMessage','Resource':'*'");
        QTEST(why(request, {}, {resource}) == Why::Allowed, "allowed");
    }
    void letsAServiceInForItsSourceOnly() {
        AccessRequest request = asking("sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:jobs",
                                       {{"aws:SourceArn", {"arn:aws:sns:us-east-1:123456789012:t"}},
                                        {"aws:SourceAccount", {"123456789012"}}});
        request.principal = service("sns.amazonaws.com");
        const auto of = [](const std::string& topic) {
            return policy("'Effect':'Allow','Principal':{'Service':'sns.amazonaws.com'},'Action':"
                          "'sqs:SendMessage','Resource':'*','Condition':{'ArnEquals':"
                          "{'aws:sourceARN':'arn:aws:sns:us-east-1:123456789012:" +
                          topic + "'},'StringEquals':{'aws:SourceAccount':'123456789012'}}");
        };
        QCOMPARE(why(request, {}, {of("t")}), Why::Allowed);
        QCOMPARE(why(request, {}, {of("u")}), Why::NoResourcePolicy);
    }

    void comparesWithEveryOperator_data() {
        QTest::addColumn<QString>("op");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* op, const char* wanted, QStringList given, bool holds) {
            QTest::addRow("%s %s %s", op, wanted, qPrintable(given.join(',')))
                << op << wanted << given << holds;
        };
        row("StringEquals", "'a'", {"a"}, true);
        row("StringEquals", "['b','a']", {"a"}, true);
        row("StringEquals", "'a*'", {"ab"}, false);
        row("StringEquals", "'a'", {}, false);
        row("StringEqualsIfExists", "'a'", {}, true);
        row("StringEqualsIfExists", "'a'", {"b"}, false);
        row("StringNotEquals", "'a'", {"b"}, true);
        row("StringNotEquals", "['a','b']", {"b"}, false);
        row("StringNotEquals", "'a'", {}, true);
        row("StringEqualsIgnoreCase", "'A'", {"a"}, true);
        row("StringNotEqualsIgnoreCase", "'A'", {"a"}, false);
        row("StringLike", "'img/*'", {"img/1"}, true);
        row("StringNotLike", "'img/*'", {"img/1"}, false);
        row("StringLike", "'${*}'", {"*"}, true);
        row("StringLike", "'${*}'", {"a"}, false);
        row("NumericEquals", "10", {"10.0"}, true);
        row("NumericNotEquals", "'10'", {"11"}, true);
        row("NumericLessThan", "'10'", {"9"}, true);
        row("NumericLessThan", "'10'", {"10"}, false);
        row("NumericLessThanEquals", "'10'", {"10"}, true);
        row("NumericGreaterThan", "'10'", {"11"}, true);
        row("NumericGreaterThanEquals", "'10'", {"9"}, false);
        row("NumericEquals", "'ten'", {"10"}, false);
        row("DateEquals", "'2026-01-02T03:04:05Z'", {"2026-01-02T04:04:05+01:00"}, true);
        row("DateLessThan", "'2026-01-02T03:04:06Z'", {"2026-01-02T03:04:05.5Z"}, true);
        row("DateGreaterThan", "'2026-01-01'", {"1767323045"}, true);
        row("DateLessThanEquals", "'yesterday'", {"2026-01-02"}, false);
        row("DateNotEquals", "'2026-01-01'", {"2026-01-02"}, true);
        row("Bool", "'TRUE'", {"true"}, true);
        row("Bool", "true", {"false"}, false);
        row("Bool", "'false'", {}, false);
        row("BoolIfExists", "'false'", {}, true);
        row("BinaryEquals", "'QmluYXJ5'", {"QmluYXJ5"}, true);
        row("BinaryEquals", "'QmluYXJ5'", {"QmluYXJ6"}, false);
        row("IpAddress", "'203.0.113.0/24'", {"203.0.113.7"}, true);
        row("IpAddress", "'203.0.113.0/24'", {"203.0.114.7"}, false);
        row("IpAddress", "'2001:db8::/32'", {"2001:db8:1::1"}, true);
        row("IpAddress", "'127.0.0.1'", {"127.0.0.1"}, true);
        row("IpAddress", "'127.0.0.1/33'", {"127.0.0.1"}, false);
        row("NotIpAddress", "'203.0.113.0/24'", {"10.0.0.1"}, true);
        row("ArnEquals", "'arn:aws:sns:*:123456789012:*'", {"arn:aws:sns:us-east-1:123456789012:t"},
            true);
        row("ArnLike", "'arn:aws:sns:*:t'", {"arn:aws:sns:us-east-1:123456789012:t"}, false);
        row("ArnNotLike", "'arn:aws:s3:::b*'", {"arn:aws:s3:::a"}, true);
        row("Null", "'true'", {}, true);
        row("Null", "true", {"x"}, false);
        row("Null", "'false'", {"x"}, true);
        row("ForAllValues:StringEquals", "['a','b']", {"a", "b"}, true);
        row("ForAllValues:StringEquals", "['a','b']", {"a", "c"}, false);
        row("ForAllValues:StringEquals", "['a','b']", {}, true);
        row("ForAnyValue:StringEquals", "['a','b']", {"c", "a"}, true);
        row("ForAnyValue:StringEquals", "['a','b']", {"c"}, false);
        row("ForAnyValue:StringEquals", "['a','b']", {}, false);
        row("ForAnyValue:StringNotEquals", "'a'", {"a", "b"}, true);
        row("ForAllValues:StringNotLike", "'a*'", {"ab", "b"}, false);
        row("ForAllValues:StringLikeIfExists", "'a*'", {}, true);
    }
    void comparesWithEveryOperator() {
        QFETCH(QString, op);
        QFETCH(QString, wanted);
        QFETCH(QStringList, given);
        std::vector<std::string> values;
        for (const QString& value : given)
            values.push_back(value.toStdString());
        QTEST(::holds(op.toUtf8().constData(), wanted.toUtf8().constData(), values), "holds");
    }
    void knowsGlobalKeys() {
        const auto request = asking("s3:GetObject", "arn:aws:s3:::b/k");
        const auto global = [&](const std::string& condition) {
            return allows(request, "'Effect':'Allow','Action':'*','Resource':'*','Condition':{" +
                                       condition + "}");
        };
        QVERIFY(
            global("'StringEquals':{'aws:PrincipalArn':'arn:aws:iam::123456789012:role/AppRole'}"));
        QVERIFY(global("'StringEquals':{'aws:PrincipalAccount':'123456789012'}"));
        QVERIFY(global("'StringEquals':{'aws:PrincipalType':'AssumedRole'}"));
        QVERIFY(global("'StringLike':{'aws:userid':'*:App'}"));
        QVERIFY(global("'Bool':{'aws:SecureTransport':'true'}"));
        QVERIFY(global("'IpAddress':{'aws:SourceIp':'127.0.0.0/8'}"));
        QVERIFY(global("'DateGreaterThan':{'aws:CurrentTime':'2026-01-02T03:04:04Z'}"));
        QVERIFY(!global("'DateGreaterThan':{'aws:CurrentTime':'2026-01-02T03:04:06Z'}"));
        QVERIFY(global("'NumericEquals':{'aws:EpochTime':1767323045}"));
        QVERIFY(global("'StringEquals':{'aws:RequestedRegion':'us-east-1'}"));
        QVERIFY(global("'Null':{'aws:username':'true','aws:MultiFactorAuthAge':'true'}"));
        QVERIFY(global("'Bool':{'aws:PrincipalIsAWSService':'false','aws:ViaAWSService':false}"));
    }
    void fillsInVariablesOfTheNewVersionOnly() {
        const auto request = asking("s3:GetObject", "arn:aws:s3:::b/App/k", {{"app:team", {"a*"}}});
        const auto with = [&](const std::string& resource, const char* version) {
            return why(request,
                       {policy("'Effect':'Allow','Action':'*','Resource':'" + resource + "'",
                               version)}) == Why::Allowed;
        };
        QVERIFY(with("arn:aws:s3:::b/${app:none, `App`}/k", "2012-10-17"));
        QVERIFY(with("arn:aws:s3:::b/${aws:PrincipalType,`x`}/k", "2012-10-17") == false);
        QVERIFY(!with("arn:aws:s3:::b/${app:none}/k", "2012-10-17"));
        QVERIFY(!with("arn:aws:s3:::b/${app:none, `App`}/k", "2008-10-17"));
        // A value's wildcards are letters.
        AccessRequest other = asking("s3:GetObject", "arn:aws:s3:::b/abc", {{"app:team", {"a*"}}});
        QCOMPARE(why(other, {policy("'Effect':'Allow','Action':'*','Resource':"
                                    "'arn:aws:s3:::b/${app:team}'")}),
                 Why::NoIdentityPolicy);
        other.resource = "arn:aws:s3:::b/a*";
        QCOMPARE(why(other, {policy("'Effect':'Allow','Action':'*','Resource':"
                                    "'arn:aws:s3:::b/${APP:Team}'")}),
                 Why::Allowed);
    }
    void saysWhatIsMalformed_data() {
        QTest::addColumn<QString>("document");
        QTest::newRow("no object") << "[]";
        QTest::newRow("no statement") << "{}";
        QTest::newRow("version") << R"({"Version": "2013-01-01", "Statement": []})";
        QTest::newRow("statement") << R"({"Statement": ["Allow"]})";
        QTest::newRow("effect") << R"({"Statement": {"Action": "*", "Resource": "*"}})";
        QTest::newRow("another effect")
            << R"({"Statement": {"Effect": "Maybe", "Action": "*", "Resource": "*"}})";
        QTest::newRow("no action") << R"({"Statement": {"Effect": "Allow", "Resource": "*"}})";
        QTest::newRow("both actions")
            << R"({"Statement": {"Effect": "Allow", "Action": "*", "NotAction": "*"}})";
        QTest::newRow("operator")
            << R"({"Statement": {"Effect": "Allow", "Action": "*", "Condition": {"Is": {"a": 1}}}})";
        QTest::newRow("condition")
            << R"({"Statement": {"Effect": "Allow", "Action": "*", "Condition": "never"}})";
        QTest::newRow("keys")
            << R"({"Statement": {"Effect": "Allow", "Action": "*", "Condition": {"Bool": 1}}})";
        QTest::newRow("principal")
            << R"({"Statement": {"Effect": "Allow", "Action": "*", "Principal": "me"}})";
        QTest::newRow("kind of principal")
            << R"({"Statement": {"Effect": "Allow", "Action": "*", "Principal": {"Me": "x"}}})";
    }
    void saysWhatIsMalformed() {
        QFETCH(QString, document);
        const auto read = Policy::read(json::parse(document.toStdString()));
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string{"MalformedPolicyDocument"});
    }
    void matchesLongPatternsInBoundedTime() {
        std::string pattern, value(20'000, 'a');
        for (int i = 0; i < 200; ++i)
            pattern += "a*";
        QVERIFY(!Pattern{pattern + "b"}.matches(value, {}, Case::Matters));
    }
};

LATHE_TEST(tst_Policy)
#include "tst_Policy.moc"
