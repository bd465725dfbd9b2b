#pragma once

#include "engine/base/Result.h"
#include "engine/iam/Condition.h"
#include "engine/iam/Principal.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::iam {

/// How far a Principal element means who asks.
enum class Meant {
    No,
    /// By its account: that account's own policies decide.
    ByAccount,
    Yes,
};

/// One name of a Principal element
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
struct PrincipalName {
    enum class Kind { Everybody, Account, Arn, Service };

    Kind kind = Kind::Everybody;
    std::string name = {};

    Meant means(const Principal& principal) const;
};

/// A statement as it is evaluated.
struct Statement {
    enum class Effect { Allow, Deny };

    Effect effect = Effect::Allow;
    /// Of NotAction, NotResource and NotPrincipal: all but these.
    bool exceptActions = false;
    std::vector<Pattern> actions = {};
    bool exceptResources = false;
    /// Trust policies have none.
    bool hasResources = false;
    std::vector<Pattern> resources = {};
    bool exceptPrincipals = false;
    std::vector<PrincipalName> principals = {};
    std::vector<Condition> conditions = {};

    /// Whether it is about the request's action and resource, and its conditions hold.
    bool applies(const Context& context) const;
    /// Whom it means, where it stands in the policy of a resource.
    Meant means(const Principal& principal) const;
};

/// A policy, read once
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
struct Policy {
    std::vector<Statement> statements = {};

    /// What the template could not resolve allows, and does not deny. Fails with
    /// MalformedPolicyDocument.
    static Result<Policy> read(const boost::json::value& document);
};

} // namespace lathe::iam
