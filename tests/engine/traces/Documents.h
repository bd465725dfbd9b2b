#pragma once

#include "engine/traces/SegmentDocument.h"
#include "engine/traces/Trace.h"
#include "tests/support/Quoted.h"

#include <QTest>

#include <string>
#include <vector>

namespace lathe::test {

inline const std::string someTrace = "1-581cf771-a006649127e371903a2de979";

/// The segment of a document written as quoted() reads it; "T" as an id of the trace stands for
/// someTrace.
inline traces::Segment segment(const std::string& text) {
    std::string document = test::quoted(text);
    const std::string mark = "\"trace_id\":\"T\"";
    if (const auto at = document.find(mark); at != std::string::npos)
        document.replace(at, mark.size(), "\"trace_id\":\"" + someTrace + "\"");
    auto read = traces::readDocument(document);
    if (!read)
        qFatal("%s: %s", document.c_str(), read.error().message.c_str());
    return *read;
}

/// A trace of such documents.
inline traces::Trace trace(const std::vector<std::string>& documents) {
    std::vector<traces::Segment> segments;
    for (const std::string& document : documents)
        segments.push_back(segment(document));
    return traces::assemble(someTrace, std::move(segments));
}

/// A web application that calls a function and a table.
inline std::vector<std::string> shop() {
    return {"{'trace_id':'T','id':'00000000000000aa','name':'shop','start_time':1000,'end_time':"
            "1004,'origin':'AWS::EC2::Instance','user':'ola','http':{'request':{'url':"
            "'http://shop.example.com/api/user','method':'POST','user_agent':'Firefox',"
            "'client_ip':'10.0.0.1'},'response':{'status':200}},'aws':{'ec2':{'instance_id':'i-1',"
            "'availability_zone':'us-east-1c'}},'subsegments':["
            "{'id':'00000000000000ab','name':'Lambda','start_time':1000.5,'end_time':1003.5,"
            "'namespace':'aws','aws':{'operation':'Invoke','function_name':'names'},'fault':true},"
            "{'id':'00000000000000ac','name':'DynamoDB','start_time':1003.6,'end_time':1003.7,"
            "'namespace':'aws','aws':{'operation':'PutItem','table_name':'users'},"
            "'annotations':{'plan':'gold','age':30,'new':true}}]}",
            "{'trace_id':'T','id':'00000000000000ba','parent_id':'00000000000000ab','name':'names',"
            "'start_time':1001,'end_time':1003,'origin':'AWS::Lambda','fault':true,"
            "'resource_arn':'arn:aws:lambda:us-east-1:123456789012:function:names'}",
            "{'trace_id':'T','id':'00000000000000ca','parent_id':'00000000000000ba','name':'names',"
            "'start_time':1001.5,'end_time':1003,'origin':'AWS::Lambda::Function','fault':true,"
            "'cause':{'exceptions':[{'id':'00000000000000cc','type':'KeyError','message':"
            "'no name'}]}}",
            "{'trace_id':'T','id':'00000000000000cb','parent_id':'00000000000000ca','type':"
            "'subsegment','name':'## choose','start_time':1002,'end_time':1002.5}"};
}

} // namespace lathe::test
