<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>lathe::app::BuildPane</name>
    <message numerus="yes">
        <source>%n out of date</source>
        <translation>
            <numerusform>%n out of date</numerusform>
            <numerusform>%n out of date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::app::GitWiring</name>
    <message numerus="yes">
        <source>Changes in %n files were discarded.</source>
        <translation>
            <numerusform>Changes in one file were discarded.</numerusform>
            <numerusform>Changes in %n files were discarded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::app::MainWindow</name>
    <message numerus="yes">
        <source>Save the changes to %n files before closing?</source>
        <translation>
            <numerusform>Save the changes to %n file before closing?</numerusform>
            <numerusform>Save the changes to %n files before closing?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::compare::ComparisonView</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::compare::PairModel</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::compare::ReplayPane</name>
    <message numerus="yes">
        <source>%Ln replayed</source>
        <translation>
            <numerusform>%Ln replayed</numerusform>
            <numerusform>%Ln replayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <translation>
            <numerusform>%Ln different</numerusform>
            <numerusform>%Ln different</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::compare::RowsModel</name>
    <message numerus="yes">
        <source>%Ln equal line(s)</source>
        <translation>
            <numerusform>%Ln equal line</numerusform>
            <numerusform>%Ln equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::compare::SuitePane</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed</source>
        <translation>
            <numerusform>%Ln passed</numerusform>
            <numerusform>%Ln passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningModel</name>
    <message numerus="yes">
        <source>%n invocation(s) after the first</source>
        <translation>
            <numerusform>%n invocation after the first</numerusform>
            <numerusform>%n invocations after the first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::MetricBrowser</name>
    <message numerus="yes">
        <source>and %n more: search for them</source>
        <translation>
            <numerusform>and %n more: search for it</numerusform>
            <numerusform>and %n more: search for them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::editor::FindBar</name>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::git::DiffView</name>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>Unstage %n line</numerusform>
            <numerusform>Unstage %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>Stage %n line</numerusform>
            <numerusform>Stage %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>Discard %n line</numerusform>
            <numerusform>Discard %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PolicyCard</name>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyTree</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::invoke::InvokePane</name>
    <message numerus="yes">
        <source>History (%Ln running)</source>
        <translation>
            <numerusform>History (%Ln running)</numerusform>
            <numerusform>History (%Ln running)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::invoke::StoryView</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::DensityBar</name>
    <message numerus="yes">
        <source>%Ln errors here</source>
        <translation>
            <numerusform>%Ln error here</numerusform>
            <numerusform>%Ln errors here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings here</source>
        <translation>
            <numerusform>%Ln warning here</numerusform>
            <numerusform>%Ln warnings here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LineText</name>
    <message numerus="yes">
        <source>... and %Ln more characters. Copy takes all of them.</source>
        <translation>
            <numerusform>... and %Ln more character. Copy takes all of them.</numerusform>
            <numerusform>... and %Ln more characters. Copy takes all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogDelegate</name>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogView</name>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation>
            <numerusform>%n new line</numerusform>
            <numerusform>%n new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogsPane</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 of %Ln line</numerusform>
            <numerusform>%1 of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines came too fast and are not shown</source>
        <translation>
            <numerusform>%Ln line came too fast and is not shown</numerusform>
            <numerusform>%Ln lines came too fast and are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invocations</source>
        <translation>
            <numerusform>%Ln invocation</numerusform>
            <numerusform>%Ln invocations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln lines now.</source>
        <translation>
            <numerusform>%1 has %Ln line now.</numerusform>
            <numerusform>%1 has %Ln lines now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::metrics::AlarmStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::metrics::LinePlot</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::metrics::MetricsPane</name>
    <message numerus="yes">
        <source>Nothing ran in the last %n minutes</source>
        <translation>
            <numerusform>Nothing ran in the last minute</numerusform>
            <numerusform>Nothing ran in the last %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::metrics::RangeBar</name>
    <message numerus="yes">
        <source>The last %n minutes</source>
        <translation>
            <numerusform>The last minute</numerusform>
            <numerusform>The last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n hours</source>
        <translation>
            <numerusform>The last hour</numerusform>
            <numerusform>The last %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>The last day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectDelegate</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::query::ChartPage</name>
    <message numerus="yes">
        <source>%n smaller ones are not shown</source>
        <translation>
            <numerusform>%n smaller one is not shown</numerusform>
            <numerusform>%n smaller ones are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not shown</source>
        <translation>
            <numerusform>%n row is not shown</numerusform>
            <numerusform>%n rows are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::query::QueryPane</name>
    <message numerus="yes">
        <source>%n lines are damaged and were left out</source>
        <translation>
            <numerusform>%n line is damaged and was left out</numerusform>
            <numerusform>%n lines are damaged and were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::resources::BusPage</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::resources::MachinePage</name>
    <message numerus="yes">
        <source>Standard, %n running</source>
        <translation>
            <numerusform>Standard, %n running</numerusform>
            <numerusform>Standard, %n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::resources::TopicPage</name>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::traces::DurationBars</name>
    <message numerus="yes">
        <source>%1 to %2: %n trace(s)</source>
        <translation>
            <numerusform>%1 to %2: %n trace</numerusform>
            <numerusform>%1 to %2: %n traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n of them failed</numerusform>
            <numerusform>%n of them failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::traces::TimelinePage</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::traces::TracesPane</name>
    <message numerus="yes">
        <source>%n trace(s)</source>
        <translation>
            <numerusform>%n trace</numerusform>
            <numerusform>%n traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n trace(s)</source>
        <translation>
            <numerusform>The newest trace</numerusform>
            <numerusform>The newest %n traces</numerusform>
        </translation>
    </message>
</context>
</TS>
