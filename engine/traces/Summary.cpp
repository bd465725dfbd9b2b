#include "engine/traces/Summary.h"

#include "engine/traces/SegmentDocument.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::traces {

namespace {

void addAnnotations(Summary& summary, const Segment& segment, const ServiceId& service) {
    for (const auto& [name, value] : segment.annotations) {
        auto& values = summary.annotations[std::string{name}];
        const auto known =
            std::find_if(values.begin(), values.end(),
                         [&](const AnnotationValue& one) { return one.value == value; });
        if (known == values.end())
            values.push_back({value, {service}});
        else if (std::find(known->services.begin(), known->services.end(), service) ==
                 known->services.end())
            known->services.push_back(service);
    }
}

void addPlace(Summary& summary, const Segment& segment) {
    if (!segment.resourceArn.empty())
        summary.resourceArns.insert(segment.resourceArn);
    if (const json::value* arn = segment.aws.if_contains("function_arn"); arn && arn->is_string())
        summary.resourceArns.emplace(arn->get_string());
    const json::value* machine = segment.aws.if_contains("ec2");
    if (!machine || !machine->is_object())
        return;
    if (const auto* id = machine->get_object().if_contains("instance_id"); id && id->is_string())
        summary.instanceIds.emplace(id->get_string());
    if (const auto* zone = machine->get_object().if_contains("availability_zone");
        zone && zone->is_string())
        summary.availabilityZones.emplace(zone->get_string());
}

/// `owner` is the segment that it lies in.
bool isColdStart(const Segment& owner, const Segment& one) {
    return owner.origin == "AWS::Lambda::Function" && one.parentId == owner.id &&
           (one.name == "Initialization" || one.name == "Restore");
}

void addRoot(Summary& summary, const Segment& root) {
    summary.responseTime = durationOf(root);
    summary.hasFault = root.fault;
    summary.hasError = root.error;
    summary.hasThrottle = root.throttle;
    summary.http = root.http;
    summary.entryPoint = serviceOf(root);
}

json::object annotationValue(const json::value& value) {
    if (value.is_bool())
        return {{"BooleanValue", value}};
    if (value.is_number())
        return {{"NumberValue", value}};
    return {{"StringValue", value}};
}

json::array writtenServices(const auto& services) {
    json::array array;
    for (const ServiceId& service : services)
        array.push_back(writtenServiceId(service));
    return array;
}

json::object writtenAnnotations(const Summary& summary) {
    json::object annotations;
    for (const auto& [name, values] : summary.annotations) {
        json::array array;
        for (const AnnotationValue& value : values)
            array.push_back({{"AnnotationValue", annotationValue(value.value)},
                             {"ServiceIds", writtenServices(value.services)}});
        annotations[name] = std::move(array);
    }
    return annotations;
}

json::object writtenHttp(const std::optional<HttpExchange>& http) {
    json::object object;
    if (!http)
        return object;
    const auto put = [&object](std::string_view name, const std::string& text) {
        if (!text.empty())
            object[name] = text;
    };
    put("HttpURL", http->url);
    if (http->status)
        object["HttpStatus"] = *http->status;
    put("HttpMethod", http->method);
    put("UserAgent", http->userAgent);
    put("ClientIp", http->clientIp);
    return object;
}

json::object writtenEntity(const RootCauseEntity& entity) {
    json::object object{{"Name", entity.name}, {"Remote", entity.isRemote}};
    if (entity.coverage) {
        object["Coverage"] = *entity.coverage;
        return object;
    }
    json::array exceptions;
    for (const RootCauseException& exception : entity.exceptions)
        exceptions.push_back({{"Name", exception.name}, {"Message", exception.message}});
    object["Exceptions"] = std::move(exceptions);
    return object;
}

json::array writtenCauses(const std::vector<RootCause>& causes) {
    json::array array;
    for (const RootCause& cause : causes) {
        json::array services;
        for (const RootCauseService& service : cause.services) {
            json::array path;
            for (const RootCauseEntity& entity : service.path)
                path.push_back(writtenEntity(entity));
            json::object written = writtenServiceId(service.id);
            written["EntityPath"] = std::move(path);
            written["Inferred"] = service.inferred;
            services.push_back(std::move(written));
        }
        array.push_back(
            {{"Services", std::move(services)}, {"ClientImpacting", cause.isClientImpacting}});
    }
    return array;
}

json::array named(std::string_view member, const std::set<std::string>& texts) {
    json::array array;
    for (const std::string& text : texts)
        array.push_back(json::object{{member, text}});
    return array;
}

double seconds(Microseconds time) {
    return std::chrono::duration<double>{time}.count();
}

} // namespace

Microseconds durationOf(const Segment& segment) {
    return segment.end ? *segment.end - segment.start : Microseconds{};
}

Summary summaryOf(const Trace& trace) {
    Summary summary;
    summary.id = trace.id;
    summary.revision = static_cast<int>(trace.segments.size());
    if (trace.segments.empty())
        return summary;
    summary.start = trace.segments.front().start;
    Timestamp end = summary.start;
    for (const Segment& segment : trace.segments) {
        const ServiceId service = serviceOf(segment);
        if (segment.kind == SegmentKind::Segment)
            summary.services.insert(service);
        summary.isPartial = summary.isPartial || segment.isInProgress();
        if (!segment.user.empty())
            summary.users[segment.user].insert(service);
        addPlace(summary, segment);
        forEach(segment, [&](const Segment& one, int) {
            end = std::max(end, one.end.value_or(one.start));
            addAnnotations(summary, one, service);
            summary.hasColdStart = summary.hasColdStart || isColdStart(segment, one);
        });
    }
    summary.duration = end - summary.start;
    const Callers callers{trace};
    addRoot(summary, *callers.root());
    summary.faultRootCauses = rootCausesOf(trace, callers, RootCauseKind::Fault);
    summary.errorRootCauses = rootCausesOf(trace, callers, RootCauseKind::Error);
    summary.responseTimeRootCauses = rootCausesOf(trace, callers, RootCauseKind::ResponseTime);
    return summary;
}

json::object writtenServiceId(const ServiceId& service) {
    json::object object{{"Name", service.name}, {"Names", json::array{json::value(service.name)}}};
    if (!service.accountId.empty())
        object["AccountId"] = service.accountId;
    if (!service.type.empty())
        object["Type"] = service.type;
    return object;
}

json::object writtenSummary(const Summary& summary) {
    json::array users;
    for (const auto& [name, services] : summary.users)
        users.push_back({{"UserName", name}, {"ServiceIds", writtenServices(services)}});
    json::object object{{"Id", summary.id},
                        {"StartTime", secondsOf(summary.start)},
                        {"Duration", seconds(summary.duration)},
                        {"ResponseTime", seconds(summary.responseTime)},
                        {"HasFault", summary.hasFault},
                        {"HasError", summary.hasError},
                        {"HasThrottle", summary.hasThrottle},
                        {"IsPartial", summary.isPartial},
                        {"Http", writtenHttp(summary.http)},
                        {"Annotations", writtenAnnotations(summary)},
                        {"Users", std::move(users)},
                        {"ServiceIds", writtenServices(summary.services)},
                        {"ResourceARNs", named("ARN", summary.resourceArns)},
                        {"InstanceIds", named("Id", summary.instanceIds)},
                        {"AvailabilityZones", named("Name", summary.availabilityZones)},
                        {"FaultRootCauses", writtenCauses(summary.faultRootCauses)},
                        {"ErrorRootCauses", writtenCauses(summary.errorRootCauses)},
                        {"ResponseTimeRootCauses", writtenCauses(summary.responseTimeRootCauses)},
                        {"Revision", summary.revision}};
    if (summary.entryPoint)
        object["EntryPoint"] = writtenServiceId(*summary.entryPoint);
    return object;
}

} // namespace lathe::traces
