#pragma once

#include "engine/template/SamContext.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// What a value may be.
struct Shape {
    enum class Kind { Any, String, Map, List, Boolean, Integer, Enum };
    struct Alternative {
        Kind kind = Kind::Any;
        /// What items or members must be; nullptr: anything.
        std::shared_ptr<const Shape> inner;
        std::vector<std::string> words;
    };
    std::vector<Alternative> alternatives;
};

struct PropertyRule {
    std::string name;
    Shape shape;
    bool required = false;
    /// Intrinsic functions are taken in place of the value.
    bool intrinsics = true;
};

using Schema = std::vector<PropertyRule>;

/// The properties of a SAM resource type; nullptr for a type that SAM does not have.
const Schema* resourceSchema(std::string_view type);
/// Of an event type of a function or a state machine.
const Schema* functionEventSchema(std::string_view type);
const Schema* stateMachineEventSchema(std::string_view type);

std::vector<std::string> functionEventTypes();
std::vector<std::string> stateMachineEventTypes();

bool matches(const Setting& setting, const Shape& shape);

/// Reports unknown, missing and ill-typed properties. `of` names the owner: "AWS::Serverless::Api",
/// "the event type S3".
void checkSchema(const SamResource& resource, const Setting& properties, const Schema& schema,
                 const Text& of);

} // namespace lathe::tmpl
