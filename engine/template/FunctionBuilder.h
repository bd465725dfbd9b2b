#pragma once

#include "engine/model/FunctionSpec.h"
#include "engine/template/Resolver.h"

#include <boost/json.hpp>

#include <filesystem>
#include <string>
#include <unordered_map>

namespace lathe::tmpl {

struct HandlerCheck;

/// Content of the layers of a project by their ARN: logical id and path (empty when not on this
/// machine).
using LayerIndex = std::unordered_map<std::string, model::LayerReference>;

/// Makes the FunctionSpec of AWS::Serverless::Function and AWS::Lambda::Function, and reports what
/// will keep a function from running: code or handler file missing, a runtime that AWS no longer
/// supports.
class FunctionBuilder {
  public:
    FunctionBuilder(Resolver& resolver, const LayerIndex& layers);

    /// `properties` are those of the resource, resolved.
    model::FunctionSpec build(const ResourceEntry& resource, const boost::json::object& properties);

  private:
    void readBasics(const boost::json::object& properties);
    void readCode(const boost::json::object& properties);
    void warnOfHandler(const HandlerCheck& check);
    void readCodeValue(const boost::json::value* value);
    void useLocalCode(const std::string& uri);
    void readEnvironment(const boost::json::object& properties);
    void checkEnvironment();
    void checkSnapStart();
    void readLayers(const boost::json::object& properties);
    void readFileSystems(const boost::json::object& properties);
    void readRole(const boost::json::object& properties);
    void readConcurrency(const boost::json::object& properties);
    void readAsync(const boost::json::object& properties);
    void readLogging(const boost::json::object& properties);
    void readTracing(const boost::json::object& properties);
    void readTags(const boost::json::object& properties);
    bool isServerless() const;
    void warn(std::string code, Text message, Text hint, std::string_view property);
    Mark placeOf(std::string_view property) const;

    Resolver& m_resolver;
    const LayerIndex& m_layers;
    const ResourceEntry* m_resource = nullptr;
    model::FunctionSpec m_function;
};

/// Absolute path of what a resource names as its local code or content (CodeUri, ContentUri), empty
/// for anything that does not lie on this machine.
std::filesystem::path localPath(const std::filesystem::path& folder, const std::string& uri);

/// The folder that the CDK has written a resource's code into (metadata "aws:asset:path"), else
/// empty.
std::string assetPath(const ResourceEntry& resource);

} // namespace lathe::tmpl
