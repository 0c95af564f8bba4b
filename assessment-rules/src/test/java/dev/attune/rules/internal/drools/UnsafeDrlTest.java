package dev.attune.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Drools does not carry out reliably is found where it stands, and nothing else is taken for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnsafeDrlTest {
    /** Where something unsafe stands, as {@code line:column what}. */
    private static List<String> found(String drl) {
        return UnsafeDrl.in(drl).stream()
                .map(use -> use.place().line() + ":" + use.place().column() + " "
                        + use.text().substring(0, use.text().indexOf(", which Drools")))
                .toList();
    }

    private static String rule(String conditions, String consequence) {
        return "package p\nrule \"R\"\nwhen\n    " + conditions + "\nthen\n    " + consequence + "\nend\n";
    }

    @Test
    void attributes_of_a_rule_are_found() {
        assertThat(found("package p\nrule \"R\"\n    no-loop\n    salience 5\nwhen\nthen\nend\n"))
                .containsExactly("3:5 rule \"R\" has no-loop");
        assertThat(found("package p\nrule \"R\" no-loop true when then end\n"))
                .containsExactly("2:10 rule \"R\" has no-loop");
        assertThat(found("package p\nrule \"R\"\n    attributes salience 5, lock-on-active true\nwhen\nthen\nend\n"))
                .containsExactly("3:28 rule \"R\" has lock-on-active");
    }

    @Test
    void an_attribute_of_the_file_is_found_once() {
        assertThat(found("package p\nno-loop true\nrule \"R\" when then end\nrule \"S\" when then end\n"))
                .containsExactly("2:1 the file has no-loop");
    }

    @Test
    void an_attribute_that_is_off_is_none() {
        assertThat(found("package p\nrule \"R\" no-loop false lock-on-active false when then end\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update( $x );",
                "drools.update( $x );",
                "kcontext.getKieRuntime().update( $h, $x );",
                "((KieRuntime) drools.getKieRuntime()).update( $h, $x );",
                "for ( int i = 0; i < 2; i++ ) update( $x );",
                "if ( true ) { update( $x ); } else update( $x, \"length\" );",
                "$list.forEach( one -> update( one ) );",
                "$list.forEach( drools::update );",
                "var engine = drools; engine.update( $x );",
                "KieRuntime engine = (KieRuntime) drools.getKieRuntime(); engine.update( $h, $x );",
                "drools.getEntryPoint( \"a\" ).update( $h, $x );",
                "Object[] all = all(); update( all[0] );"
            })
    void calls_of_update_are_found(String consequence) {
        assertThat(found(rule("$x : String()", consequence)))
                .isNotEmpty()
                .allMatch(use -> use.matches("6:\\d+ rule \"R\" calls update"));
    }

    @Test
    void calls_are_found_where_they_stand() {
        assertThat(found(rule("$x : String()", "// update( $x )\n    modify( $x ) { setOne( 1 ), setTwo( 2 ) }")))
                .containsExactly("7:5 rule \"R\" calls modify");
        assertThat(found(rule("$x : String()", "insertLogical( $x );")))
                .containsExactly("6:5 rule \"R\" calls insertLogical");
        assertThat(found(rule("$x : String()", "drools.logicalInsert( $x );")))
                .containsExactly("6:12 rule \"R\" calls logicalInsert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert( \"update( $x )\" );",
                "/* update( $x ); insertLogical( $x ) */ insert( 1 );",
                "// modify( $x ) { setOne( 1 ) }\n insert( 'u' );",
                "insert( \"\"\"\n update( $x )\n \"\"\" );",
                "registry.update( $x );",
                "this.registry().update( $x, drools.getRule() );",
                "Registry.of( $x ).update( 1 );",
                "Registry.update( $x );",
                "new java.util.TimerTask() { public void run() {} void update( int x ) {} };",
                "int update = 1; insert( update + 1 );",
                "$list.forEach( registry::update );",
                "delete( $x );",
                "retract( $x );",
                "drools.halt();",
                "drools.insert( $x );",
                "insert( new update( 1 ) );"
            })
    void what_only_looks_like_a_call_of_the_engine_is_none(String consequence) {
        assertThat(found(rule("$x : String()", consequence))).isEmpty();
    }

    @Test
    void named_consequences_and_other_dialects_are_read_as_well() {
        assertThat(found("""
                        package p
                        rule "R"
                        when
                            $x : String()
                            if ( $x.length() > 1 ) do[longer] else break[shorter]
                        then
                            insert( 1 );
                        then[longer]
                            drools.update( $x );
                        then[shorter]
                            insertLogical( 2 );
                        end
                        """))
                .containsExactlyInAnyOrder("9:12 rule \"R\" calls update", "11:5 rule \"R\" calls insertLogical");
        assertThat(
                        found(
                                "package p\ndialect \"mvel\"\nrule \"R\" when $x : String() then\n    insert( 1 )\n    update( $x )\nend\n"))
                .containsExactly("5:5 rule \"R\" calls update");
    }

    @Test
    void functions_that_are_given_the_engine_are_read_as_well() {
        assertThat(found("""
                        package p
                        function void own( String x ) {
                            update( x );
                        }
                        function void engines( org.drools.model.Drools engine, String x ) {
                            engine.update( x );
                        }
                        """)).containsExactly("6:12 function engines calls update");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String() from $list",
                "String() from $x.getAll()",
                "not( String() from $list )",
                "exists( Integer() and String() from $list )",
                "( Integer() or String() from $list )",
                "forall( $s : String() from $list\n String( this == $s ) )",
                "accumulate( String() from $list; $n : count( 1 ) )",
                "$n : Number() from accumulate( $s : String() from $list, sum( $s.length() ) )",
                "$l : List() from collect( String() from $list )",
                "Object( $toy : /children/toys[ colour == \"red\" ] )"
            })
    void from_over_a_collection_is_found(String condition) {
        assertThat(found(rule(condition, "insert( 1 );")))
                .singleElement()
                .asString()
                .matches("4:\\d+ rule \"R\" (uses from over a collection|follows a path.*)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String() from entry-point \"elsewhere\"",
                "$n : Number() from accumulate( $s : String(), sum( $s.length() ) )",
                "$n : Integer() from accumulate( String(), init( int n = 0; ) action( n++; ) result( n ) )",
                "$l : List() from collect( String() )",
                "accumulate( String( this != \"from $list\" ); $n : count( 1 ) )",
                "String( length / 2 > 1 )"
            })
    void other_sources_are_none(String condition) {
        assertThat(found(rule(condition, "insert( 1 );"))).isEmpty();
    }

    @Test
    void what_cannot_be_parsed_is_left_to_the_compiler() {
        assertThat(found("package p\nrule \"R\" no-loop when String( length > ) then update( 1 ); end\n"))
                .isEmpty();
        assertThat(found("hello")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void a_message_says_what_to_write_instead() {
        assertThat(UnsafeDrl.in(rule("$x : String()", "update( $x );")))
                .extracting(UnsafeDrl.Use::text)
                .containsExactly(
                        "rule \"R\" calls update, which Drools 10.2.0 does not carry out reliably"
                                + " (KIE issues 6422, 6846, 2406); expected insert of a fact of your own that says what is new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.drl", "roles.drl", "cycle.drl", "recommendations.drl"})
    void the_mechanism_is_free_of_it(String name) throws IOException {
        try (InputStream in = UnsafeDrlTest.class.getResourceAsStream("/dev/attune/rules/core/" + name)) {
            String drl = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(UnsafeDrl.parsed(drl)).isPresent();
            assertThat(found(drl)).isEmpty();
            assertThat(found(drl.replaceFirst("(?m)^ +salience", "    no-loop\n    salience")))
                    .hasSize(1);
        }
    }
}
