#include "widgets/inspector/PolicyBook.h"

#include "widgets/inspector/ValueBox.h"

#include <QStandardItemModel>

#include <algorithm>

namespace lathe::inspector {

namespace json = boost::json;

namespace {

Offers wordOffers(const std::vector<std::string>& words, const QString& icon) {
    Offers offers;
    for (const std::string& word : words)
        offers.push_back({QString::fromStdString(word), icon});
    return offers;
}

json::value valueOf(const QString& offer) {
    QString complaint;
    return textOrIntrinsic(offer, &complaint).value_or(json::value(""));
}

/// "sqs" of "AWS::SQS::Queue".
QString serviceOf(const std::string& type) {
    return QString::fromStdString(type).section(QStringLiteral("::"), 1, 1).toLower();
}

/// Those of other services are called as their resources are.
bool isOf(const QString& action, const std::string& type) {
    const QString service = action.section(u':', 0, 0);
    if (type == "AWS::Serverless::Function")
        return service == QLatin1String("lambda");
    if (type == "AWS::Serverless::SimpleTable")
        return service == QLatin1String("dynamodb");
    if (type.ends_with("::StateMachine"))
        return service == QLatin1String("states");
    return service == serviceOf(type);
}

} // namespace

PolicyBook::PolicyBook(QObject* parent)
    : QObject{parent}
    , m_actions{new QStandardItemModel{this}}
    , m_arns{new QStandardItemModel{this}}
    , m_managed{new QStandardItemModel{this}}
    , m_beginnings{new QStandardItemModel{this}} {}

void PolicyBook::setVocabulary(iam::Vocabulary vocabulary) {
    m_vocabulary = std::move(vocabulary);
    fill(*m_actions, wordOffers(m_vocabulary.actions, {}));
    fill(*m_managed, wordOffers(m_vocabulary.managed, QStringLiteral("cloud")));
    refill();
}

void PolicyBook::setProject(std::shared_ptr<const model::Project> project,
                            const QString& function) {
    m_project = std::move(project);
    m_function = function;
    refill();
}

void PolicyBook::refill() {
    if (!m_project)
        return;
    fill(*m_arns, arnOffers(*m_project, m_vocabulary.arns));
    Offers fitting;
    Offers others;
    for (const iam::PolicyTemplate& policy : m_vocabulary.templates)
        (canBeFilled(policy) ? fitting : others)
            .push_back({QString::fromStdString(policy.name), QStringLiteral("shield")});
    fitting.insert(fitting.end(), others.begin(), others.end());
    for (const Offers& rest : {wordOffers(m_vocabulary.managed, QStringLiteral("cloud")),
                               wordOffers(m_vocabulary.actions, {})})
        fitting.insert(fitting.end(), rest.begin(), rest.end());
    fill(*m_beginnings, fitting);
    for (const auto& [key, list] : m_named)
        if (const iam::PolicyTemplate* policy = m_vocabulary.find(key.first))
            for (const iam::PolicyParameter& parameter : policy->parameters)
                if (parameter.name == key.second)
                    fill(*list, offersFor(parameter));
}

Offers PolicyBook::offersFor(const iam::PolicyParameter& parameter) const {
    Offers offers = offersOf(*m_project, parameter.sources, m_function);
    offers.push_back({QStringLiteral("*")});
    return offers;
}

bool PolicyBook::canBeFilled(const iam::PolicyTemplate& policy) const {
    return !policy.parameters.empty() &&
           std::all_of(policy.parameters.begin(), policy.parameters.end(),
                       [&](const iam::PolicyParameter& parameter) {
                           return !parameter.sources.empty() &&
                                  !offersFor(parameter).front().icon.isEmpty();
                       });
}

QStandardItemModel* PolicyBook::named(const std::string& policy, const std::string& parameter) {
    QStandardItemModel*& list = m_named[{policy, parameter}];
    if (!list) {
        list = new QStandardItemModel{this};
        refill();
    }
    return list;
}

json::value PolicyBook::policyFrom(const QString& beginning) {
    if (const auto* policy = m_vocabulary.find(beginning.toStdString())) {
        json::object parameters;
        for (const iam::PolicyParameter& parameter : policy->parameters) {
            const auto* first = named(policy->name, parameter.name)->item(0);
            const bool isResource = first && !first->icon().isNull();
            parameters[parameter.name] = isResource ? valueOf(first->text()) : json::value("");
        }
        return json::object{{policy->name, std::move(parameters)}};
    }
    if (beginning.contains(u':') && !beginning.startsWith(QLatin1String("arn:")))
        return json::object{{"Statement", json::array{statementFor(beginning)}}};
    return valueOf(beginning);
}

json::value PolicyBook::statementFor(const QString& action) const {
    json::value resource = "*";
    const bool isOfObjects =
        action.startsWith(QLatin1String("s3:")) && action.contains(QLatin1String("Object"));
    for (const model::Resource& each : m_project->resources) {
        const auto arn = std::find_if(m_vocabulary.arns.begin(), m_vocabulary.arns.end(),
                                      [&](const auto& named) { return named.type == each.type; });
        if (arn == m_vocabulary.arns.end() || !isOf(action, each.type))
            continue;
        const Offers offers = arnOffers(*m_project, {*arn});
        const bool hasObjects = isOfObjects && offers.size() > 1;
        resource = valueOf(offers[hasObjects ? 1 : 0].text);
        break;
    }
    return json::object{{"Effect", "Allow"},
                        {"Action", json::array{json::value(action.toStdString())}},
                        {"Resource", json::array{std::move(resource)}}};
}

} // namespace lathe::inspector
